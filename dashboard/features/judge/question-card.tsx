import { useTranslation } from "react-i18next";
import type { QuestionView } from "../../../contract/question";
import { useSay } from "../../lib/use-say";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Panel } from "../../ui/panel";
import { Answers } from "./answers";
import { TwoSides } from "./two-sides";
import "./judge.css";

/** One question of the grey band: two records side by side, what each answer does, and the answers. */
export function QuestionCard(props: {
  of: QuestionView;
  place: { at: number; of: number };
  onAnswered: (action: string) => void;
  onLater: () => void;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const { of, place } = props;
  return (
    <Panel
      title={t("judge.title", { at: place.at, of: place.of })}
      className="judge"
      aside={t("judge.likeness", { n: Math.round(of.score * 100) })}
    >
      <h3>
        {of.drill ? <DrillMark label={t("drill")} /> : null}
        {t("judge.question")} <Go to={`/cases/${of.about.id}`}>{of.about.title}</Go>
      </h3>
      <p className="muted">{say(of.reason)}</p>
      <TwoSides of={of} />
      <Answers key={of.id} of={of} onAnswered={props.onAnswered} onLater={props.onLater} />
    </Panel>
  );
}
