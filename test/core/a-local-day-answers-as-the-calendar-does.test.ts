import { expect, test } from "@jest/globals";
import chineseDays from "chinese-days";
import fc from "fast-check";
import { DateTime } from "luxon";
import { addDays, workingDaysEnd } from "../../server/core/complaints/working-days";
import { dayStart, lookBackStart, monthsEnd } from "../../server/core/detection/windows";

const ZONES = [
  "Asia/Shanghai",
  "Europe/London",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
];
const moment = fc.record({
  // The working-day calendar is published for these years; clocks change in some of the zones.
  at: fc.integer({ min: Date.UTC(2025, 0, 2), max: Date.UTC(2026, 9, 1) }),
  zone: fc.constantFrom(...ZONES),
});
const quarters = fc.integer({ min: 0, max: 96 });

test("what is remembered of a day is what the calendar says at each of its moments", () => {
  fc.assert(
    fc.property(moment, quarters, ({ at, zone }, later) => {
      for (const instant of [at, at + later * 900_000, at]) {
        const local = DateTime.fromMillis(instant, { zone });
        expect(dayStart(instant, zone)).toBe(local.startOf("day").toMillis());
        expect(monthsEnd(instant, 1, zone)).toBe(local.plus({ months: 1 }).endOf("day").toMillis());
        expect(lookBackStart(instant, 12, zone)).toBe(
          local.minus({ months: 12 }).startOf("day").toMillis(),
        );
        expect(addDays(instant, 3, zone)).toBe(local.plus({ days: 3 }).endOf("day").toMillis());
      }
    }),
  );
});

test("working days are counted from the local day, whichever of its moments is asked", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 15 }), ({ at, zone }, count) => {
      let day = DateTime.fromMillis(at, { zone });
      for (let left = count; left > 0;) {
        day = day.plus({ days: 1 });
        if (chineseDays.isWorkday(day.toFormat("yyyy-MM-dd"))) left -= 1;
      }
      expect(workingDaysEnd(at, count, zone)).toBe(day.endOf("day").toMillis());
      expect(workingDaysEnd(at, count, zone)).toBe(day.endOf("day").toMillis());
    }),
    { numRuns: 50 },
  );
});
