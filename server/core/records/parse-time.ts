import { DateTime } from "luxon";
import type { Instant } from "../../../contract/primitives";

/** Reads ISO 8601 text; without a zone it is local time of `timeZone`. Null for what is no time. */
export function parseTime(text: string, timeZone: string): Instant | null {
  const parsed = DateTime.fromISO(text.trim().replace(" ", "T").replace(",", "."), {
    zone: timeZone,
  });
  return parsed.isValid ? parsed.toMillis() : null;
}

/** Writes an instant as ISO 8601 with the zone's offset; milliseconds only where there are any. */
export function formatTime(at: Instant, timeZone: string): string {
  return (
    DateTime.fromMillis(at, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ??
    new Date(at).toISOString()
  );
}

/** "2026-03-11 08:50 (Asia/Shanghai)": for messages to people. */
export function messageTime(at: Instant, timeZone: string): string {
  return `${DateTime.fromMillis(at, { zone: timeZone }).toFormat("yyyy-MM-dd HH:mm")} (${timeZone})`;
}
