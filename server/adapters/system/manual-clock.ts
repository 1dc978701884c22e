import type { Instant } from "../../../contract/primitives";
import type { Clock } from "../../ports/clock";

/** A clock that stands still until it is moved, and never goes back. */
export interface ManualClock extends Clock {
  /** Moves to the instant; throws a RangeError for one before now. */
  set(at: Instant): void;
  /** Moves on by so many ms; throws a RangeError for fewer than 0. */
  advance(ms: number): void;
}

/** A manual clock that shows `start`. Replay and tests move it record by record. */
export function createManualClock(start: Instant): ManualClock {
  let now = finite(start);
  const set = (at: Instant) => {
    if (finite(at) < now)
      throw new RangeError(`the clock shows ${now} and cannot go back to ${at}`);
    now = at;
  };
  return { now: () => now, set, advance: (ms) => set(now + ms) };
}

function finite(at: Instant): Instant {
  if (!Number.isFinite(at)) throw new RangeError(`${at} is no instant`);
  return at;
}
