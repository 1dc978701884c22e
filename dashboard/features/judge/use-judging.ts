import { useState } from "react";
import { takeAction } from "../../lib/take-action";
import { useAct } from "../../lib/use-act";

/** Which question is looked at, which were put off, and what was answered in this sitting, to be taken back last first. */
export function useJudging<Q extends { id: string }>(questions: readonly Q[]) {
  const [at, setAt] = useState<string | null>(null);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const index = Math.max(
    0,
    questions.findIndex((one) => one.id === at),
  );
  const step = (by: number) => {
    const next = Math.min(Math.max(index + by, 0), questions.length - 1);
    setAt(questions[next]?.id ?? null);
  };
  const last = answered.at(-1);
  const undo = useAct(async () => {
    if (last === undefined) return;
    await takeAction({ action: "undo", target: last, undoes: last });
    setAnswered((before) => before.slice(0, -1));
  });
  return {
    current: questions[index] ?? null,
    index,
    choose: setAt,
    step,
    /** Around to the next one: what nobody can say now stays open. */
    later: () => setAt(questions[(index + 1) % Math.max(1, questions.length)]?.id ?? null),
    onAnswered: (action: string) => setAnswered((before) => [...before, action]),
    last: last ?? null,
    undo,
  };
}
