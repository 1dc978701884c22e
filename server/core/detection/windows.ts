import type { Instant } from "../../../contract/primitives";
import { onDayOf } from "../local-day";

export { dayStart } from "../local-day";

/**
 * The last instant (ms) that lies within `months` calendar months of an event: the end of the corresponding day; in a
 * shorter month, of its last day. The first day is not counted, 以上 includes (民法典 201, 202, 1259 条).
 */
export function monthsEnd(event: Instant, months: number, timeZone: string): Instant {
  return onDayOf(event, timeZone, `months-end ${String(months)}`, (local) =>
    local.plus({ months }).endOf("day").toMillis(),
  );
}

/** The first instant at which something of that age is older than `months` calendar months: the day after the corresponding day begins. */
export function overdueFrom(start: Instant, months: number, timeZone: string): Instant {
  return monthsEnd(start, months, timeZone) + 1;
}

/** The start of the day, `months` calendar months before an instant: what a look-back still includes. */
export function lookBackStart(now: Instant, months: number, timeZone: string): Instant {
  return onDayOf(now, timeZone, `look-back ${String(months)}`, (local) =>
    local.minus({ months }).startOf("day").toMillis(),
  );
}

/** Midnight `days` days before an instant's local day. */
export function daysBefore(at: Instant, days: number, timeZone: string): Instant {
  return onDayOf(at, timeZone, `days-before ${String(days)}`, (local) =>
    local.minus({ days }).startOf("day").toMillis(),
  );
}
