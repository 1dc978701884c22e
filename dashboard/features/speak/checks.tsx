import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../../contract/api";
import type { StatementView } from "../../../contract/response";
import { post } from "../../lib/api";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { shortHash } from "../../lib/short-hash";
import { clock } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { Sign } from "../../ui/marks";
import { Refusal } from "../../ui/states";
import type { Rules } from "./rules";

const ITEMS = ["version", "next-update", "naming", "must-not", "call"] as const;

interface Given {
  line: StatementView;
  rules: Rules;
  incident: IncidentView | null;
}

/** The right answer to each question, as the colleague who reads must hear it. */
function useAnswers({ line, rules, incident }: Given): Record<(typeof ITEMS)[number], string> {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const owner = line.slots["owner"];
  return {
    version: `v${String(line.version)} ${shortHash(line.hash).slice(0, 4)}`,
    "next-update": line.expiresAt ? clock(line.expiresAt, zone, now) : t("speak.must.updateSoon"),
    naming: owner ? t("speak.naming.only", { name: owner }) : t("speak.naming.none"),
    "must-not": rules.mustNot.slice(0, 3).join(t("list.separator")),
    call: incident?.commanderName
      ? t("speak.call", { name: incident.commanderName })
      : t("speak.callDuty"),
  };
}

/** Five questions before speaking: a colleague reads, the speaker answers, one item is live at a time. */
export function Checks(props: Given & { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const answers = useAnswers(props);
  const [done, setDone] = useState(0);
  const right = (index: number) => setDone((before) => (before === index ? before + 1 : before));
  return (
    <>
      <header className="sp-version plain">
        <div>
          <h1>{t("speak.checkTitle")}</h1>
          <small>{t("speak.checkLead")}</small>
        </div>
      </header>
      <ol className="sp-checks">
        {ITEMS.map((item, index) => (
          <li key={item} className={index < done ? "done" : index === done ? "now" : "ahead"}>
            <b>{t(`speak.ask.${item}`)}</b>
            <small>{t("speak.answer", { answer: answers[item] })}</small>
            {index < done ? <Sign kind="done" /> : null}
            {index === done ? <RightOrAgain onRight={() => right(index)} /> : null}
          </li>
        ))}
      </ol>
      <GoOn {...props} done={done} />
    </>
  );
}

/** Correct, or once more: a wrong answer is read again until it is right. */
function RightOrAgain({ onRight }: { onRight: () => void }) {
  const { t } = useTranslation();
  const [times, setTimes] = useState(0);
  return (
    <div className="sp-two">
      <button type="button" className="button primary" onClick={onRight}>
        {t("speak.right")}
      </button>
      <button type="button" className="button" onClick={() => setTimes(times + 1)}>
        {times > 0 ? t("speak.againTimes", { n: times }) : t("speak.again")}
      </button>
    </div>
  );
}

/** Records that the speaker goes on, once all five are answered. */
function GoOn(props: Given & { done: number; onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation();
  const [where, setWhere] = useState("");
  const { line, done } = props;
  const ready = done === ITEMS.length;
  const act = useAct(async () => {
    const said = { hash: line.hash, checks: [...ITEMS], where: where.trim() || null };
    await post(`/statements/${line.id}/spoken`, said);
    props.onDone();
  });
  return (
    <footer className="sp-act">
      {ready ? (
        <input
          aria-label={t("speak.where")}
          placeholder={t("speak.where")}
          maxLength={500}
          value={where}
          onChange={(event) => setWhere(event.target.value)}
        />
      ) : (
        <p>{t("speak.incomplete")}</p>
      )}
      <Refusal fault={act.fault} />
      <button
        type="button"
        className="button primary"
        disabled={!ready || act.busy}
        onClick={() => void act.run()}
      >
        {t("speak.on", { n: done })}
      </button>
      <button type="button" className="link" onClick={props.onBack}>
        {t("speak.back")}
      </button>
    </footer>
  );
}
