import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/api";
import { SERIOUS_TAGS } from "../../../contract/case";
import type { SeriousTag } from "../../../contract/case";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { useKeys } from "../../lib/keys";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { useAct } from "../../lib/use-act";
import { useSay } from "../../lib/use-say";
import { AskReason } from "../../ui/ask";
import { Deadline } from "../../ui/deadline";
import { Refusal } from "../../ui/states";

interface OpenCheck {
  of: CaseView;
  rule: string;
  dueAt: string | null;
}

/** What a person is about to answer. */
interface Asking {
  check: OpenCheck;
  answer: "confirm" | "reject";
}

/** The questions that the centre waits on, each with its clock and its answers. */
export function Checks({ detail }: { detail: IncidentDetailView }) {
  // Kept here: who is writing his reason keeps it, also where another answers the question meanwhile.
  const [asking, setAsking] = useState<Asking | null>(null);
  const open = detail.caseDetails.flatMap((one) =>
    one.checks.map(({ kind, rule, dueAt }) => ({ kind, of: one, rule, dueAt })),
  );
  const first = open.findIndex((one) => one.kind === "confirm");
  return (
    <>
      {open.map((one, index) =>
        one.kind === "confirm" ? (
          <Confirm
            key={`${one.of.id}${one.rule}`}
            check={one}
            detail={detail}
            keyed={index === first}
            onAsk={(answer) => setAsking({ check: one, answer })}
          />
        ) : (
          <Seriousness key={`${one.of.id}serious`} check={one} />
        ),
      )}
      {asking ? <Answering {...asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

/** Is this possible level real? The first such question answers to C and X. */
function Confirm(props: {
  check: OpenCheck;
  detail: IncidentDetailView;
  keyed: boolean;
  onAsk: (answer: Asking["answer"]) => void;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { check, detail, keyed, onAsk } = props;
  const may = useMay("actions.take");
  const { rule } = check;
  const known = detail.rules[rule];
  useKeys(
    keyed && may
      ? [
          { keys: "c", words: t("check.confirmKey"), run: () => onAsk("confirm") },
          { keys: "x", words: t("check.rejectKey"), run: () => onAsk("reject") },
        ]
      : [],
  );
  return (
    <div className="inc-check">
      <p>
        <b>{t("check.confirm")}</b>
        {known ? say(known.text) : rule}
        <small>{check.of.title}</small>
      </p>
      {check.dueAt === null ? <em>{t("check.noClock")}</em> : <Deadline dueAt={check.dueAt} />}
      {may ? (
        <div className="acts">
          <button type="button" className="button primary" onClick={() => onAsk("confirm")}>
            {t("check.yes")}
            {keyed ? <kbd>C</kbd> : null}
          </button>
          <button type="button" className="button" onClick={() => onAsk("reject")}>
            {t("check.no")}
            {keyed ? <kbd>X</kbd> : null}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Both answers need their reason. */
function Answering(props: Asking & { onClose: () => void }) {
  const { t } = useTranslation();
  const { check, answer, onClose } = props;
  const { rule } = check;
  const target = check.of.id;
  if (answer === "confirm")
    return (
      <AskReason
        title={t("check.yes")}
        lead={t("check.yesLead")}
        submit={t("check.yes")}
        work={(text) => takeAction({ action: "confirm", target, rule, text })}
        onClose={onClose}
      />
    );
  return (
    <AskReason
      title={t("check.no")}
      lead={t("check.noLead")}
      submit={t("check.no")}
      work={(reason) => takeAction({ action: "reject", target, rule, reason })}
      onClose={onClose}
    />
  );
}

/** Does a publication concern something serious? Nothing ticked says: no. */
function Seriousness({ check }: { check: OpenCheck }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const [tags, setTags] = useState<readonly SeriousTag[]>([]);
  const act = useAct(() =>
    takeAction({ action: "set_seriousness", target: check.of.id, tags: [...tags] }),
  );
  const turn = (tag: SeriousTag) =>
    setTags((before) =>
      before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag],
    );
  return (
    <div className="inc-check">
      <p>
        <b>{t("check.seriousness")}</b>
        <small>{check.of.title}</small>
      </p>
      {check.dueAt === null ? <em>{t("check.noClock")}</em> : <Deadline dueAt={check.dueAt} />}
      {may ? (
        <fieldset className="acts">
          <legend className="spoken">{t("check.tags")}</legend>
          {SERIOUS_TAGS.map((tag) => (
            <label key={tag}>
              <input type="checkbox" checked={tags.includes(tag)} onChange={() => turn(tag)} />
              {t(`serious.${tag}`)}
            </label>
          ))}
          <button
            type="button"
            className="button primary"
            disabled={act.busy}
            onClick={() => void act.run()}
          >
            {tags.length === 0 ? t("check.notSerious") : t("check.serious")}
          </button>
        </fieldset>
      ) : null}
      <Refusal fault={act.fault} />
    </div>
  );
}
