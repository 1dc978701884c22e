import { DateTime } from "luxon";
import type { Instant } from "../../contract/primitives";
import { iso } from "./local-offset";

export { iso };

/** The same for a time that may be missing. */
export function isoOrNull(at: Instant | null, zone: string): string | null {
  return at === null ? null : iso(at, zone);
}

/** The start of the day that the instant falls in, in the zone. */
export function startOfDay(at: Instant, zone: string): Instant {
  return DateTime.fromMillis(at, { zone }).startOf("day").toMillis();
}

/** Hours and minutes in the zone: "08:50". */
export function clockTime(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat("HH:mm");
}
