import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../contract/api";
import type { StatementView } from "../../contract/response";
import { Checks } from "../features/speak/checks";
import { Reading } from "../features/speak/reading";
import { type Rules, useRules } from "../features/speak/rules";
import { type Heard, useHeard } from "../features/speak/use-heard";
import { useLine } from "../features/speak/use-line";
import { Bridge, Voided } from "../features/speak/voided";
import { useZone } from "../lib/live-provider";
import { useNow } from "../lib/now";
import { useMay, useSession } from "../lib/session";
import { age, clock, clockSeconds } from "../lib/time";
import { useAnswer } from "../lib/use-answer";
import { useGo } from "../ui/go";
import { LanguageSwitch } from "../ui/language-switch";
import { Empty } from "../ui/panel";
import { Shown } from "../ui/states";
import "../features/speak/speak.css";

interface Items<T> {
  items: T[];
}

/** What may I say this minute? The current line, on a phone, in daylight. */
export function Screen() {
  const { t } = useTranslation();
  const { session } = useSession();
  const heard = useHeard();
  const current = useAnswer<Items<StatementView>>("/statements/current?limit=100", {
    events: ["statement."],
  });
  const mine = (one: StatementView) => one.speaker === null || one.speaker.id === session.person;
  return (
    <main className="sp">
      <Top heard={heard} />
      <Shown of={current} what={t("nav.speak")}>
        {({ items }) => {
          const own = items.filter(mine);
          return <Lines all={own.length > 0 ? own : items} heard={heard} />;
        }}
      </Shown>
    </main>
  );
}

function Top({ heard }: { heard: Heard }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const zone = useZone();
  const now = useNow();
  return (
    <>
      <div className="sp-top">
        <span>{t("speak.who", { name: session.name })}</span>
        {heard.offline ? null : (
          <span>{t("speak.heard", { age: age(Date.now() - heard.at, t) })}</span>
        )}
        <LanguageSwitch />
        <time>{clock(new Date(now).toISOString(), zone, now)}</time>
      </div>
      {heard.offline ? (
        <p className="sp-offline" role="alert">
          {t("speak.offline", { time: clockSeconds(heard.at, zone) })}
        </p>
      ) : null}
    </>
  );
}

/** One line at a time; where a person speaks for several, he chooses. */
function Lines({ all, heard }: { all: readonly StatementView[]; heard: Heard }) {
  const { t } = useTranslation();
  const keyOf = (one: StatementView) => `${one.incident} ${one.audience} ${one.language}`;
  const sorted = [...all].sort(
    (a, b) => Number(b.audience === "public") - Number(a.audience === "public"),
  );
  const [key, setKey] = useState("");
  const chosen = key || (sorted[0] ? keyOf(sorted[0]) : "");
  // The first line stays chosen also when it is withdrawn: it must be seen to be void, not be gone.
  useEffect(() => {
    if (chosen && !key) setKey(chosen);
  }, [chosen, key]);
  return (
    <>
      {sorted.length > 1 ? (
        <select
          className="sp-choose"
          aria-label={t("speak.choose")}
          value={chosen}
          onChange={(event) => setKey(event.target.value)}
        >
          {sorted.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {[
                one.incidentTitle,
                t(`audience.${one.audience}`),
                t(`statement.language.${one.language}`),
              ].join(t("fact.separator"))}
            </option>
          ))}
        </select>
      ) : null}
      <Speak
        key={chosen}
        current={sorted.find((one) => keyOf(one) === chosen) ?? null}
        heard={heard}
      />
    </>
  );
}

function Speak({ current, heard }: { current: StatementView | null; heard: Heard }) {
  const { line, ended, newer, take } = useLine(current);
  const [checking, setChecking] = useState(false);
  const incident = useAnswer<IncidentView>(line ? `/incidents/${line.incident}` : null, {
    events: ["incident.", "command."],
  });
  const rules = useRules(line, incident.data ?? null);
  if (!line) return <Nothing />;
  const why = ended ?? (heard.tooLong ? "offline" : null);
  if (why) return <Ended {...{ line, why, rules, newer, take }} />;
  if (checking)
    return (
      <Checks
        line={line}
        rules={rules}
        incident={incident.data ?? null}
        onDone={() => setChecking(false)}
        onBack={() => setChecking(false)}
      />
    );
  return (
    <>
      <Reading line={line} rules={rules} />
      <Begin line={line} onCheck={() => setChecking(true)} />
    </>
  );
}

function Begin({ line, onCheck }: { line: StatementView; onCheck: () => void }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const may = useMay("statements.speak");
  const other = line.speaker !== null && line.speaker.id !== session.person;
  return (
    <footer className="sp-act">
      {may ? null : <p>{t("speak.readOnly")}</p>}
      {may && other ? <p>{t("speak.notYou", { name: line.speaker?.name ?? "" })}</p> : null}
      <button type="button" className="button primary" disabled={!may || other} onClick={onCheck}>
        {t("speak.check")}
      </button>
    </footer>
  );
}

function Ended(props: {
  line: StatementView;
  why: NonNullable<ReturnType<typeof useLine>["ended"]>;
  rules: Rules;
  newer: StatementView | null;
  take: () => void;
}) {
  const { t } = useTranslation();
  const go = useGo();
  const { line, newer } = props;
  const drafts = useAnswer<Items<StatementView>>(
    `/statements?state=draft&incident=${encodeURIComponent(line.incident)}`,
    { events: ["statement."], incident: line.incident },
  );
  const next = drafts.data?.items.find(
    (one) => one.audience === line.audience && one.language === line.language,
  );
  return (
    <>
      <Voided line={line} why={props.why} rules={props.rules} next={next ?? null} />
      <footer className="sp-act">
        {newer ? (
          <button type="button" className="button primary" onClick={props.take}>
            {t("speak.open", { v: newer.version })}
          </button>
        ) : (
          <button type="button" className="button primary" onClick={() => go("/statements")}>
            {t("speak.desk")}
          </button>
        )}
      </footer>
    </>
  );
}

function Nothing() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <>
      <div className="sp-rest">
        <Empty title={t("speak.none")} why={t("speak.noneWhy")} />
        <Bridge until={null} />
      </div>
      <footer className="sp-act">
        <button type="button" className="button primary" onClick={() => go("/statements")}>
          {t("speak.desk")}
        </button>
      </footer>
    </>
  );
}
