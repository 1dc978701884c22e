import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../contract/question";
import { useKeys } from "../../lib/keys";
import { dutyNames } from "../../lib/level-words";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { useAct } from "../../lib/use-act";
import { useSay } from "../../lib/use-say";
import { AskReason } from "../../ui/ask";
import { Refusal } from "../../ui/states";

/** Yes, no, not sure: each says what it does to count and level before it is pressed. Y, N and Z press them. */
export function Answers(props: {
  of: QuestionView;
  onAnswered: (action: string) => void;
  onLater: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const { of, onAnswered, onLater } = props;
  const [refusing, setRefusing] = useState(false);
  const yes = useAct(async () =>
    onAnswered(await takeAction({ action: "confirm_join", target: of.id })),
  );
  const answer = () => void yes.run();
  useKeys(
    may
      ? [
          { keys: "y", words: t("judge.yes"), run: answer },
          { keys: "n", words: t("judge.no"), run: () => setRefusing(true) },
          { keys: "z", words: t("judge.later"), run: onLater },
        ]
      : [],
  );
  if (!may) return <p className="muted">{t("judge.noRight")}</p>;
  return (
    <>
      <Choices
        of={of}
        busy={yes.busy}
        onYes={answer}
        onNo={() => setRefusing(true)}
        onLater={onLater}
      />
      <Refusal fault={yes.fault} />
      <p className="muted">{t("judge.undoable")}</p>
      {refusing ? (
        <Refuse of={of} onAnswered={onAnswered} onClose={() => setRefusing(false)} />
      ) : null}
    </>
  );
}

function Choices(props: {
  of: QuestionView;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
  onLater: () => void;
}) {
  const { t } = useTranslation();
  const { of, busy } = props;
  const stays = t("judge.noDoes", { n: of.yes.before, unit: t(`unit.${of.yes.unit}`) });
  const choices = [
    { letter: "Y", name: t("judge.yes"), does: yesDoes(of, t), onPress: props.onYes },
    { letter: "N", name: t("judge.no"), does: stays, onPress: props.onNo },
    { letter: "Z", name: t("judge.later"), does: t("judge.laterDoes"), onPress: props.onLater },
  ];
  return (
    <div className="answers">
      {choices.map(({ letter, name, does, onPress }) => (
        <button key={letter} type="button" disabled={busy} onClick={onPress}>
          <b>
            {name} <kbd>{letter}</kbd>
          </b>
          <span>{does}</span>
        </button>
      ))}
    </div>
  );
}

/** No asks for its reason; where facts differ these are proposed as one. */
function Refuse(props: {
  of: QuestionView;
  onAnswered: (action: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { of, onAnswered, onClose } = props;
  const differing = of.facts
    .filter((one) => one.same === false && one.fact !== "place")
    .map((one) => t(`judge.fact.${one.fact}`));
  return (
    <AskReason
      title={t("judge.no")}
      lead={say(of.reason)}
      suggested={
        differing.length === 0
          ? ""
          : t("judge.differIn", { what: differing.join(t("list.separator")) })
      }
      submit={t("judge.no")}
      work={async (reason) =>
        onAnswered(await takeAction({ action: "reject", target: of.id, rule: "join", reason }))
      }
      onClose={onClose}
    />
  );
}

/** "9 → 10 户，达到 RE-L1-G，升为一级，寻呼 …". */
function yesDoes({ yes }: QuestionView, t: TFunction): string {
  const unit = t(`unit.${yes.unit}`);
  const count = t("judge.yesCounts", { before: yes.before, after: yes.after, unit });
  if (yes.level === null) return [count, t("judge.sameLevel")].join(t("fact.separator"));
  const parts = [
    count,
    t("judge.reaches", { rule: yes.rule ?? "", level: t(`level.${String(yes.level)}`) }),
    yes.calls.length > 0 ? t("case.thenCalls", { whom: dutyNames(t, yes.calls) }) : "",
  ];
  return parts.filter(Boolean).join(t("fact.separator"));
}
