import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintDetailView } from "../../../contract/summary";
import { useMay } from "../../lib/session";
import type { Word } from "../../lib/words/all";
import { Panel } from "../../ui/panel";
import { Refusal } from "../../ui/states";
import { useComplaintAct } from "./use-complaint-act";

const OUTCOMES = [
  "satisfied",
  "final-position",
  "withdrawn",
  "to-court",
  "dissatisfied",
  "unreachable",
] as const;

type Run = (action: string, fields?: Record<string, unknown>) => Promise<boolean>;
interface Given {
  of: ComplaintDetailView;
  busy: boolean;
  run: Run;
}

/** What can be done now. A button that cannot be pressed names what is missing. */
export function Acts({ of }: { of: ComplaintDetailView }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const { run, busy, fault } = useComplaintAct(of.record);
  if (!may) return <Panel title={t("complaint.acts")}>{t("complaint.mayNotAct")}</Panel>;
  return (
    <Panel
      title={t("complaint.acts")}
      aside={of.next ? t(`complaint.next.${of.next}`) : null}
      className="acts"
    >
      <Steps of={of} busy={busy} run={run} />
      <details>
        <summary>{t("complaint.more")}</summary>
        <Rarer of={of} busy={busy} run={run} />
      </details>
      <Refusal fault={fault} />
    </Panel>
  );
}

function Steps({ of, busy, run }: Given) {
  const open = of.status === "open";
  const press = (word: Word, action: string, off: Word | null) => (
    <Press word={word} off={off} busy={busy} onPress={() => void run(action)} />
  );
  return (
    <div className="row">
      {press(
        "complaint.act.acknowledge",
        "acknowledge",
        of.acknowledgedAt ? "complaint.done" : null,
      )}
      {press("complaint.act.resolve", "resolve", open ? null : "complaint.done")}
      <FollowUp busy={busy} onChoose={(outcome) => void run("follow_up", { outcome })} />
      {press("complaint.act.close", "close", missingToClose(of))}
      {press("complaint.act.reopen", "reopen", open ? "complaint.isOpen" : null)}
    </div>
  );
}

function Rarer({ of, busy, run }: Given) {
  const withWords = (word: Word, label: Word, act: (words: string) => Promise<boolean>) => (
    <WithWords word={word} label={label} busy={busy} onDone={act} />
  );
  const press = (word: Word, action: string, fields: object, off: Word | null = null) => (
    <Press word={word} off={off} busy={busy} onPress={() => void run(action, { ...fields })} />
  );
  return (
    <>
      {withWords("complaint.act.request_help", "complaint.department", (department) =>
        run("request_help", { department }),
      )}
      {withWords("complaint.act.mark_invalid", "complaint.reason", (reason) =>
        run("mark_invalid", { reason }),
      )}
      {withWords("complaint.causeExternal", "complaint.evidence", (evidence) =>
        run("set_cause", { cause: "external", evidence }),
      )}
      <div className="row">
        {press(
          "complaint.causeOurs",
          "set_cause",
          { cause: "ours" },
          of.cause === "ours" ? "complaint.done" : null,
        )}
        {press("complaint.withdrawSettled", "withdraw", { false: false })}
        {press("complaint.withdrawFalse", "withdraw", { false: true })}
      </div>
    </>
  );
}

function missingToClose(of: ComplaintDetailView): Word | null {
  if (of.status === "closed") return "complaint.done";
  if (of.outcome === null) return "complaint.lacksFollowUp";
  return ["dissatisfied", "unreachable"].includes(of.outcome) ? "complaint.lacksOutcome" : null;
}

function Press(props: { word: Word; off: Word | null; busy: boolean; onPress: () => void }) {
  const { t } = useTranslation();
  const { word, off, busy, onPress } = props;
  return (
    <button
      type="button"
      className={off ? "button missing" : "button"}
      disabled={busy}
      aria-disabled={off !== null}
      onClick={off ? undefined : onPress}
    >
      {t(word)}
      {off ? ` ${t(off)}` : ""}
    </button>
  );
}

function FollowUp(props: { busy: boolean; onChoose: (outcome: string) => void }) {
  const { t } = useTranslation();
  return (
    <select
      value=""
      disabled={props.busy}
      aria-label={t("complaint.act.follow_up")}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      <option value="">{t("complaint.act.follow_up")}</option>
      {OUTCOMES.map((outcome) => (
        <option key={outcome} value={outcome}>
          {t(`complaint.outcome.${outcome}`)}
        </option>
      ))}
    </select>
  );
}

function WithWords(props: {
  word: Word;
  label: Word;
  busy: boolean;
  onDone: (words: string) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const done = async () => {
    if (await props.onDone(words.trim())) setWords("");
  };
  return (
    <div className="row">
      <input
        value={words}
        aria-label={`${t(props.word)} ${t(props.label)}`}
        placeholder={t(props.label)}
        onChange={(event) => setWords(event.target.value)}
      />
      <button
        type="button"
        className="button"
        disabled={props.busy || words.trim() === ""}
        onClick={() => void done()}
      >
        {t(props.word)}
      </button>
    </div>
  );
}
