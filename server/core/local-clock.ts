import { DateTime } from "luxon";
import type { Instant } from "../../contract/primitives";

/** Hours and minutes in the zone: "08:50". */
export function clockTime(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat("HH:mm");
}

/** Day, hours and minutes in the zone: "2026-03-14 08:50". */
export function dayAndTime(at: Instant, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd HH:mm");
}
