import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CasePageView } from "../../../contract/case-page";
import { dutyNames, levelLabel, levelName } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { inShort } from "../../lib/said";
import { age, clock } from "../../lib/time";
import { useSay } from "../../lib/use-say";
import { Badge } from "../../ui/badge";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Meter } from "../../ui/meter";

/** How grave, what, and how far from the next threshold. */
export function CaseHead({
  of,
  asked,
  acts,
}: {
  of: CasePageView;
  asked: number;
  acts: ReactNode;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const possible = of.confidence === "possible";
  return (
    <header className={`case-head${of.drill ? " is-drill" : ""}`}>
      <div className="case-level">
        <Badge
          level={of.level}
          possible={possible}
          size={44}
          label={levelLabel(t, of.level, of.confidence)}
        />
        <div>
          <b>{levelName(t, of.level, of.confidence)}</b>
          <span>{possible ? t("level.possible") : t("level.confirmed")}</span>
        </div>
      </div>
      <div className="case-title">
        <h1>
          {of.drill ? <DrillMark label={t("drill")} /> : null}
          {of.title}
        </h1>
        <p>
          {[
            t("case.opened", { at: clock(of.openedAt, zone, now) }),
            t("level.since", {
              time: clock(of.levelSince, zone, now),
              age: age(now - Date.parse(of.levelSince), t),
            }),
            of.status === "open" ? null : t(`case.${of.status}`),
          ]
            .filter(Boolean)
            .join(t("fact.separator"))}{" "}
          {of.incident === null ? null : (
            <Go to={`/incidents/${of.incident}`}>{t("case.toIncident")}</Go>
          )}{" "}
          {acts}
        </p>
        <Checks of={of} />
      </div>
      <CountLine of={of} asked={asked} />
      <Then of={of} />
    </header>
  );
}

/** What the board asks of a person, with its clock. */
function Checks({ of }: { of: CasePageView }) {
  const { t } = useTranslation();
  return (
    <>
      {of.checks.map((check) => (
        <p key={`${check.kind}${check.rule}`} className="case-check">
          <b>{t(`check.${check.kind}`)}</b>
          {check.dueAt === null ? t("check.noClock") : <Deadline dueAt={check.dueAt} />}
        </p>
      ))}
    </>
  );
}

/** "9/10 户，待核实 0，待判 1", and what the next one would do. */
function CountLine({ of, asked }: { of: CasePageView; asked: number }) {
  const { t } = useTranslation();
  const say = useSay();
  const { evidence, next } = of;
  const near = next?.missing === 1 ? "near" : "";
  return (
    <div className="case-count">
      {evidence ? (
        <>
          <b aria-live="polite">
            {say(evidence.text)}
            {asked > 0 ? `${t("fact.separator")}${t("case.part.asked")} ${String(asked)}` : ""}
          </b>
          <Meter {...evidence} text={say(evidence.text)} />
        </>
      ) : (
        <span>{t("incident.noCount")}</span>
      )}
      <span className={near}>
        <NextLine of={of} />
      </span>
    </div>
  );
}

function NextLine({ of: { next, rules, level: now } }: { of: CasePageView }) {
  const { t } = useTranslation();
  const say = useSay();
  if (!next) return <>{t("case.nothingNext")}</>;
  const level = t(`level.${String(next.level)}`);
  const rule = rules[next.rule];
  return next.missing === null ? (
    <>
      {t(next.level < now ? "case.nextEvent" : "case.nextEventSame", {
        rule: rule ? inShort(say(rule.text)) : next.rule,
        level,
      })}
    </>
  ) : (
    <>
      {t("case.nextMissing", {
        n: next.missing,
        unit: t(`unit.${next.unit ?? "party"}`),
        level,
        rule: next.rule,
      })}
    </>
  );
}

/** Whom the next threshold would call, and by which rule. */
function Then({ of: { next, rules } }: { of: CasePageView }) {
  const { t } = useTranslation();
  const say = useSay();
  if (!next) return null;
  const rule = rules[next.rule];
  return (
    <div className="case-then">
      <span>{t("case.then")}</span>
      <b>
        {next.calls.length > 0
          ? t("case.thenCalls", { whom: dutyNames(t, next.calls) })
          : t("case.thenNobody")}
      </b>
      {rule ? <span title={say(rule.clause)}>{say(rule.text)}</span> : null}
    </div>
  );
}
