import type { Instant } from "../../../contract/primitives";
import type { Clock } from "../../ports/clock";

/** Instants to come, each told of once when the clock has reached it. */
export interface DueTimes {
  add(at: Instant): void;
  clear(): void;
}

/** The clock may be moved: however far the next instant, look again after this long. */
const LOOK_AGAIN_MS = 1_000;

/** Hints kept in memory; further ones are left to the sweep. */
const MAX_KEPT = 10_000;

/** Calls `onDue` when the clock reaches an added instant; one call for all that are due together. */
export function createDueTimes(clock: Clock, onDue: () => void): DueTimes {
  const times = new Set<Instant>();
  let timer: NodeJS.Timeout | undefined;
  let nearest = Infinity;

  const arm = () => {
    clearTimeout(timer);
    timer = undefined;
    if (times.size === 0) return;
    const wait = Math.max(0, nearest - clock.now());
    // Rounded up: a timer may fire a fraction of a millisecond early.
    timer = setTimeout(look, Math.min(Math.ceil(wait) + 1, LOOK_AGAIN_MS));
  };
  const look = () => {
    const now = clock.now();
    const due = [...times].filter((at) => at <= now);
    due.forEach((at) => times.delete(at));
    nearest = [...times].reduce((least, at) => Math.min(least, at), Infinity);
    arm();
    if (due.length > 0) onDue();
  };

  return {
    add(at) {
      if (times.size >= MAX_KEPT || times.has(at)) return;
      times.add(at);
      if (at >= nearest) return;
      nearest = at;
      arm();
    },
    clear() {
      times.clear();
      nearest = Infinity;
      arm();
    },
  };
}
