import { DateTime } from "luxon";
import type { Instant } from "../../contract/primitives";

const MINUTE = 60_000;
const HOUR = 3_600_000;
/** Hours remembered, of all zones; more are forgotten all at once. */
const HOURS_KEPT = 50_000;

/** Minutes east of Greenwich by zone and hour; null where the clocks change within that hour. */
const known = new Map<string, Map<number, number | null>>();
let kept = 0;

/**
 * Minutes that the zone is ahead of UTC at an instant; NaN for what is no instant. Asking the calendar of zones takes
 * about 15 µs, and a board shows some ten thousand times in one answer: it is asked twice an hour of the calendar.
 */
export function offsetAt(at: Instant, zone: string): number {
  const hour = Math.floor(at / HOUR);
  if (!Number.isFinite(hour)) return NaN;
  const offset = hoursOf(zone).get(hour);
  if (offset !== undefined) return offset ?? asked(at, zone);
  const [first, last] = [asked(hour * HOUR, zone), asked((hour + 1) * HOUR - 1, zone)];
  if (kept >= HOURS_KEPT) {
    known.clear();
    kept = 0;
  }
  hoursOf(zone).set(hour, first === last ? first : null);
  kept += 1;
  return first === last ? first : asked(at, zone);
}

/** ISO 8601 with the zone's offset; milliseconds only where they are not zero. Throws on what is no instant. */
export function iso(at: Instant, zone: string): string {
  const offset = offsetAt(at, zone);
  // A mean local time of the nineteenth century has seconds, and UTC is written as Z: the library knows both.
  if (!Number.isInteger(offset) || offset === 0) return written(at, zone);
  const local = new Date(at + offset * MINUTE).toISOString();
  const plain = local.endsWith(".000Z") ? local.slice(0, -5) : local.slice(0, -1);
  return plain + signed(offset);
}

function hoursOf(zone: string): Map<number, number | null> {
  const hours = known.get(zone) ?? new Map<number, number | null>();
  known.set(zone, hours);
  return hours;
}

function asked(at: Instant, zone: string): number {
  return DateTime.fromMillis(at, { zone }).offset;
}

function written(at: Instant, zone: string): string {
  const text = DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true });
  if (text === null) throw new Error(`no such instant: ${String(at)}`);
  return text;
}

function signed(offset: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
