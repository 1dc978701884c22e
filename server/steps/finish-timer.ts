import type { TimerDoc } from "../../contract/records";
import type { Work } from "./work";

/** Marks a timer as done: it will not be found again. */
export function finish(work: Work, timer: TimerDoc): void {
  work.tx.timers.put({ ...timer, state: "done" });
}
