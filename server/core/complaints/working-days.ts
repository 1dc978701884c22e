import chineseDays from "chinese-days";
import type { Instant } from "../../../contract/primitives";
import { onDayOf } from "../local-day";

/**
 * The last instant (ms) of the last of `count` working days of the Chinese calendar, make-up days included; the first
 * day is not counted. Throws where the calendar has none for more than a year.
 */
export function workingDaysEnd(from: Instant, count: number, timeZone: string): Instant {
  return onDayOf(from, timeZone, `working-days-end ${String(count)}`, (local) => {
    let left = count;
    for (let days = 1; days < 400; days += 1) {
      const day = local.plus({ days });
      if (chineseDays.isWorkday(day.toFormat("yyyy-MM-dd"))) left -= 1;
      if (left === 0) return day.endOf("day").toMillis();
    }
    throw new Error("no working day within 400 days: the calendar is broken");
  });
}

/** The last instant (ms) of the local day `days` after an instant. */
export function addDays(from: Instant, days: number, timeZone: string): Instant {
  return onDayOf(from, timeZone, `days-end ${String(days)}`, (local) =>
    local.plus({ days }).endOf("day").toMillis(),
  );
}
