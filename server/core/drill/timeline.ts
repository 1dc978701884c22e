import { drillOffset, type Drill, type DrillStep } from "../../../contract/drill";
import type { Instant } from "../../../contract/primitives";

/** Bounds of the wait between two steps that are played faster than written, in ms of real time: nothing tumbles, nothing seems dead. */
const SHORTEST_MS = 500;
const LONGEST_MS = 20_000;

/** How many times faster than written a drill plays where nobody says: a day of work in about five minutes. */
export const DRILL_SPEED = 120;

/** The steps before a drill's live part, and those of it. */
export function partsOf({ steps, liveFrom }: Drill): { history: DrillStep[]; live: DrillStep[] } {
  const from = drillOffset(liveFrom);
  const before = (step: DrillStep) => drillOffset(step.at) < from;
  return { history: steps.filter(before), live: steps.filter((step) => !before(step)) };
}

/** Real ms to wait before `step`, after the moment `last` (a drill's moment), at this speed (1: as written). */
export function waitBefore(step: DrillStep, last: string, speed: number): number {
  const gap = Math.max(0, drillOffset(step.at) - drillOffset(last)) / speed;
  return speed === 1
    ? gap
    : Math.min(LONGEST_MS, Math.max(SHORTEST_MS / Math.max(1, speed / DRILL_SPEED), gap));
}

/** Real ms that these steps take from the moment `from` on, if nobody stops them. */
export function plannedLength(steps: readonly DrillStep[], from: string, speed: number): number {
  return steps.reduce(
    (sum, step, index) => sum + waitBefore(step, steps[index - 1]?.at ?? from, speed),
    0,
  );
}

/** History as a replay plays it: absolute times, such that the drill's `liveFrom` is `now`. Only records stand in it: a drill with an act there is refused when it is read. */
export function historyLines(drill: Drill, now: Instant): Record<string, unknown>[] {
  const start = now - drillOffset(drill.liveFrom);
  return partsOf(drill).history.flatMap((step) =>
    "record" in step
      ? [{ ...step.record, at: new Date(start + drillOffset(step.at)).toISOString() }]
      : [],
  );
}

/** Fields of a record that may name another record. */
const REFERENCES = ["target", "with", "repostOf", "replyTo", "undoes"] as const;

/** The steps with the ids of their records, and what names these, made this run's own: a second play is not taken for the first one sent again. */
export function stepsOfRun(steps: readonly DrillStep[], run: string): DrillStep[] {
  const ids = new Set(steps.flatMap((step) => ("record" in step ? [step.record.id] : [])));
  const own = (id: string) => `${run}/${id}`;
  return steps.map((step) => {
    if (!("record" in step)) return step;
    const record: (typeof step)["record"] & Record<string, unknown> = {
      ...step.record,
      id: own(step.record.id),
    };
    for (const field of REFERENCES) {
      const named = record[field];
      if (typeof named === "string" && ids.has(named)) record[field] = own(named);
    }
    return { ...step, record };
  });
}
