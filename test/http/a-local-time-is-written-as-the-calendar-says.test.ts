import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { DateTime } from "luxon";
import { iso, offsetAt } from "../../server/http/local-offset";

const HOUR = 3_600_000;
// A half-hour summer time, quarter-hour zones, changes on the hour, on the minute, and none at all.
const ZONES = [
  "Asia/Shanghai",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/St_Johns",
  "America/New_York",
  "Europe/London",
  "Pacific/Apia",
  "UTC",
];
const plain = (at: number, zone: string) =>
  DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true });
const zones = fc.constantFrom(...ZONES);
const anywhen = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) });

test("any instant in any zone, the hour's first asker and the next alike", () => {
  fc.assert(
    fc.property(zones, anywhen, fc.nat(HOUR), (zone, at, later) => {
      for (const each of [at, at + later, at]) {
        expect(iso(each, zone)).toBe(plain(each, zone));
        expect(offsetAt(each, zone)).toBe(DateTime.fromMillis(each, { zone }).offset);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["America/New_York", "2026-03-08T07:00:00Z"],
  ["America/New_York", "2026-11-01T06:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  // Until 2011 Newfoundland changed its clocks at one minute past midnight.
  ["America/St_Johns", "2006-04-02T03:31:00Z"],
  // Samoa left a whole day out.
  ["Pacific/Apia", "2011-12-30T10:00:00Z"],
])("%s around its change at %s", (zone, change) => {
  const at = Date.parse(change);
  for (const away of [-HOUR, -60_000, -1, 0, 1, 60_000, HOUR - 1, HOUR])
    expect(iso(at + away, zone)).toBe(plain(at + away, zone));
});

test("what is no instant is refused", () => {
  expect(() => iso(NaN, "Asia/Shanghai")).toThrow("no such instant");
});
