import { DateTime } from "luxon";
import type { Instant } from "../../contract/primitives";

/** A local day with what was worked out for it already. */
interface Day {
  start: Instant;
  /** The first instant of the next day. */
  next: Instant;
  answers: Map<string, Instant>;
}

/** No zone's day has begun within a quarter of an hour since 1972, so a quarter lies in one day; where not, it is asked again. */
const QUARTER_MS = 15 * 60_000;
/** Quarters remembered, about 40 days of them; more are forgotten all at once. */
const QUARTERS_KEPT = 4_096;

const days = new Map<string, Day>();

/**
 * An instant that depends on the local day of `at` alone: its end, the end of the corresponding day a month later. Worked
 * out by `compute` once a day and remembered under `name` (with its numbers: "months-end 1"): calendar arithmetic in a
 * zone costs 10–60 µs, and a busy centre asks the same of today for every signal.
 */
export function onDayOf(
  at: Instant,
  timeZone: string,
  name: string,
  compute: (local: DateTime) => Instant,
): Instant {
  const day = dayOf(at, timeZone);
  const known = day.answers.get(name);
  if (known !== undefined) return known;
  const answer = compute(DateTime.fromMillis(at, { zone: timeZone }));
  day.answers.set(name, answer);
  return answer;
}

/** The start of the local day. */
export function dayStart(at: Instant, timeZone: string): Instant {
  return dayOf(at, timeZone).start;
}

function dayOf(at: Instant, timeZone: string): Day {
  const quarter = `${timeZone}|${String(Math.floor(at / QUARTER_MS))}`;
  const known = days.get(quarter);
  if (known && known.start <= at && at < known.next) return known;
  const local = DateTime.fromMillis(at, { zone: timeZone });
  const day: Day = {
    start: local.startOf("day").toMillis(),
    next: local.endOf("day").toMillis() + 1,
    answers: new Map(),
  };
  if (days.size >= QUARTERS_KEPT) days.clear();
  days.set(quarter, day);
  return day;
}
