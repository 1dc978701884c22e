import chineseDays from "chinese-days";
import { DateTime } from "luxon";
import type { Instant } from "../../../contract/primitives";

/** Whether the local day `days` after an instant is a working day of the Chinese calendar, make-up days included. */
export function isWorkday(from: Instant, days: number, timeZone: string): boolean {
  return chineseDays.isWorkday(
    DateTime.fromMillis(from, { zone: timeZone }).plus({ days }).toFormat("yyyy-MM-dd"),
  );
}

/** The last instant (ms) of the local day `days` after an instant. */
export function addDays(from: Instant, days: number, timeZone: string): Instant {
  return DateTime.fromMillis(from, { zone: timeZone }).plus({ days }).endOf("day").toMillis();
}
