import { drillOffset, type Drill, type DrillStep } from "../../../contract/drill";
import type { Instant } from "../../../contract/primitives";

/** Bounds of the wait between two steps that are played live, in ms of real time: nothing tumbles, nothing seems dead. */
const SHORTEST_MS = 500;
const LONGEST_MS = 20_000;

/** How many times faster than written the rest of a drill plays where nobody says: about five minutes for a day. */
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

/** History as a replay plays it: absolute times, such that the drill's `liveFrom` is `now`. Acts that are no record are left to the live part. */
export function historyLines(drill: Drill, now: Instant): Record<string, unknown>[] {
  const start = now - drillOffset(drill.liveFrom);
  return partsOf(drill).history.flatMap((step) =>
    "record" in step
      ? [{ ...step.record, at: new Date(start + drillOffset(step.at)).toISOString() }]
      : [],
  );
}
