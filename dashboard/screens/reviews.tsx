import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../contract/api";
import type { QuestionList } from "../../contract/question";
import { QuestionQueue } from "../features/judge/question-queue";
import { ClosedIncidents } from "../features/reviews/closed-incidents";
import { QUESTION_EVENTS } from "../lib/question-events";
import { useAnswer } from "../lib/use-answer";
import { Guarded } from "../ui/guarded";
import { Shown } from "../ui/states";

/** What waits for a person's judgement, then what is over and can be looked back on. */
export function Screen() {
  const { t } = useTranslation();
  const questions = useAnswer<QuestionList>("/questions", { events: QUESTION_EVENTS });
  const closed = useAnswer<{ items: IncidentView[] }>("/incidents?status=closed&limit=200", {
    events: ["incident."],
  });
  return (
    <>
      <h1 className="spoken">{t("nav.reviews")}</h1>
      <Guarded>
        <Shown of={questions} what={t("judge.queue")}>
          {(list) => <QuestionQueue list={list} />}
        </Shown>
      </Guarded>
      <Shown of={closed} what={t("nav.reviews")}>
        {({ items }) => <ClosedIncidents incidents={items} />}
      </Shown>
    </>
  );
}
