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

/** What can be done now. A button that cannot be pressed names what is missing. */
export function Acts({ of }: { of: ComplaintDetailView }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const act = useComplaintAct(of.record);
  if (!may) return <Panel title={t("complaint.acts")}>{t("complaint.mayNotAct")}</Panel>;
  const acknowledged = of.acknowledgedAt !== null;
  const missing = missingToClose(of);
  return (
    <Panel
      title={t("complaint.acts")}
      aside={of.next ? t(`complaint.next.${of.next}`) : null}
      className="acts"
    >
      <div className="row">
        <Press
          word="complaint.act.acknowledge"
          off={acknowledged ? "complaint.done" : null}
          busy={act.busy}
          onPress={() => void act.run("acknowledge")}
        />
        <Press
          word="complaint.act.resolve"
          off={of.status === "open" ? null : "complaint.done"}
          busy={act.busy}
          onPress={() => void act.run("resolve")}
        />
        <FollowUp busy={act.busy} onChoose={(outcome) => void act.run("follow_up", { outcome })} />
        <Press
          word="complaint.act.close"
          off={missing}
          busy={act.busy}
          onPress={() => void act.run("close")}
        />
        <Press
          word="complaint.act.reopen"
          off={of.status === "open" ? "complaint.isOpen" : null}
          busy={act.busy}
          onPress={() => void act.run("reopen")}
        />
      </div>
      <details>
        <summary>{t("complaint.more")}</summary>
        <WithWords
          word="complaint.act.request_help"
          label="complaint.department"
          busy={act.busy}
          onDone={(department) => act.run("request_help", { department })}
        />
        <WithWords
          word="complaint.act.mark_invalid"
          label="complaint.reason"
          busy={act.busy}
          onDone={(reason) => act.run("mark_invalid", { reason })}
        />
        <WithWords
          word="complaint.causeExternal"
          label="complaint.evidence"
          busy={act.busy}
          onDone={(evidence) => act.run("set_cause", { cause: "external", evidence })}
        />
        <div className="row">
          <Press
            word="complaint.causeOurs"
            off={of.cause === "ours" ? "complaint.done" : null}
            busy={act.busy}
            onPress={() => void act.run("set_cause", { cause: "ours" })}
          />
          <Press
            word="complaint.withdrawSettled"
            off={null}
            busy={act.busy}
            onPress={() => void act.run("withdraw", { false: false })}
          />
          <Press
            word="complaint.withdrawFalse"
            off={null}
            busy={act.busy}
            onPress={() => void act.run("withdraw", { false: true })}
          />
        </div>
      </details>
      <Refusal fault={act.fault} />
    </Panel>
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
