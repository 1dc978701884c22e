import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DateTime } from "luxon";
import type { Reading } from "../../../contract/case";
import {
  daysBefore,
  lookBackStart,
  monthsEnd,
  overdueFrom,
} from "../../../server/core/detection/windows";
import { at, from, pack, verdict } from "../../harness/case-factory";

const reCn = pack("re-cn");

function three(times: [string, string, string], zone?: string): Reading[] {
  return times.map((time, index) =>
    from(`P${String(index)}`, `H${String(index)}`, { eventAt: at(time, zone) }),
  );
}

describe("RE-L2-B", () => {
  test.each<[string, [string, string, string], string]>([
    [
      "one month, the last day included",
      ["2026-03-09T09:00", "2026-03-20T09:00", "2026-04-09T23:59:59.999"],
      "confirmed",
    ],
    [
      "the first instant of the next day is out",
      ["2026-03-09T23:59", "2026-03-20T09:00", "2026-04-10T00:00"],
      "not",
    ],
    [
      "Jan 31 to Feb 28",
      ["2026-01-31T09:00", "2026-02-10T09:00", "2026-02-28T23:59:59.999"],
      "confirmed",
    ],
    ["Jan 31 to Mar 1", ["2026-01-31T09:00", "2026-02-10T09:00", "2026-03-01T00:00"], "not"],
    [
      "Jan 31 to Feb 29 of a leap year",
      ["2028-01-31T09:00", "2028-02-10T09:00", "2028-02-29T23:59"],
      "confirmed",
    ],
    [
      "Jan 31 to Mar 1 of a leap year",
      ["2028-01-31T09:00", "2028-02-10T09:00", "2028-03-01T00:00"],
      "not",
    ],
    ["Feb 28 to Mar 28", ["2026-02-28T09:00", "2026-03-10T09:00", "2026-03-28T23:59"], "confirmed"],
    [
      "Feb 28 to Mar 29: the last day of February is no last day of March",
      ["2026-02-28T09:00", "2026-03-10T09:00", "2026-03-29T00:00"],
      "not",
    ],
    [
      "over the turn of the year",
      ["2026-12-31T09:00", "2027-01-10T09:00", "2027-01-31T23:59"],
      "confirmed",
    ],
    [
      "Oct 8 to Nov 9, thirty-two days",
      ["2026-10-08T09:00", "2026-10-20T09:00", "2026-11-09T09:00"],
      "not",
    ],
    ["all on one day", ["2026-03-09T09:00", "2026-03-09T09:00", "2026-03-09T09:01"], "confirmed"],
  ])("%s", (_, times, holds) => {
    const asked = { pack: reCn, now: at("2029-01-01T00:00") };
    expect(verdict("RE-L2-B", three(times), asked).holds).toBe(holds);
  });

  test.each<[string, Reading[], string, number]>([
    ["A, A, A", [from("A", "H1"), from("A", "H1"), from("A", "H1")], "not", 1],
    ["A, B and A's wife", [from("A", "H1"), from("B", "H2"), from("wife", "H1")], "not", 2],
    ["A, B, C", [from("A", "H1"), from("B", "H2"), from("C")], "confirmed", 3],
    [
      "A, B and a repeat of somebody's words",
      [from("A"), from("B"), from("C", null, { excluded: "repeat" })],
      "not",
      2,
    ],
    [
      "A, B and an employee's test",
      [from("A"), from("B"), from("C", null, { excluded: "marked-invalid" })],
      "not",
      2,
    ],
  ])("%s", (_, readings, holds, count) => {
    const found = verdict("RE-L2-B", readings, { pack: reCn, now: at("2026-03-20T12:00") });
    expect([found.holds, found.count]).toEqual([holds, count]);
  });

  test("three of five count where only three lie within a month, and the alert says which were left out", () => {
    const readings = [
      from("old", "H0", { signal: "old", eventAt: at("2026-01-01T09:00") }),
      ...three(["2026-03-09T09:00", "2026-03-20T09:00", "2026-04-09T09:00"]),
    ];
    const { found } = verdict("RE-L2-B", readings, { pack: reCn, now: at("2026-04-09T09:00") });
    expect(found?.finding.count).toBe(3);
    expect(found?.finding.window).toEqual({
      from: at("2026-03-09T00:00"),
      to: at("2026-04-09T23:59:59.999"),
    });
    expect(found?.finding.excluded).toEqual([{ id: "old", reason: "outside-window" }]);
  });

  test("late data is judged on its event time: the window that fills later is found", () => {
    const readings = three(["2026-05-09T09:00", "2026-03-20T09:00", "2026-03-09T09:00"]);
    const early = from("D", "H9", { eventAt: at("2026-04-08T09:00"), late: true });
    const asked = { pack: reCn, now: at("2026-05-10T09:00") };
    expect(verdict("RE-L2-B", readings, asked).holds).toBe("not");
    expect(verdict("RE-L2-B", [...readings, early], asked).holds).toBe("confirmed");
  });

  test("dates are those of the pack's zone: what is one month in Shanghai is not in Los Angeles", () => {
    const readings = three(["2026-03-09T00:30", "2026-03-20T09:00", "2026-04-09T16:00"]);
    const now = at("2026-04-20T12:00");
    const west = { ...reCn, timeZone: "America/Los_Angeles" };
    expect(verdict("RE-L2-B", readings, { pack: reCn, now }).holds).toBe("confirmed");
    expect(verdict("RE-L2-B", readings, { pack: west, now }).holds).toBe("not");
  });
});

describe("calendar arithmetic", () => {
  const zones = fc.constantFrom(
    "Asia/Shanghai",
    "America/New_York",
    "Europe/London",
    "Pacific/Apia",
    "UTC",
  );
  const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
  const months = fc.integer({ min: 1, max: 24 });

  test("the window's last instant is the last of the corresponding day, or of the short month's last", () => {
    fc.assert(
      fc.property(instants, months, zones, (event, count, zone) => {
        const first = DateTime.fromMillis(event, { zone });
        const end = DateTime.fromMillis(monthsEnd(event, count, zone), { zone });
        const firstOfMonth = first.startOf("month").plus({ months: count });
        expect(end.hasSame(firstOfMonth, "month")).toBe(true);
        expect(end.day).toBe(Math.min(first.day, firstOfMonth.daysInMonth ?? 0));
        expect(end.plus({ milliseconds: 1 }).day).not.toBe(end.day);
      }),
    );
  });

  test("overdue begins with the very next instant, a local midnight's", () => {
    fc.assert(
      fc.property(instants, months, zones, (start, count, zone) => {
        const from = overdueFrom(start, count, zone);
        expect(from).toBe(monthsEnd(start, count, zone) + 1);
        expect(from).toBe(DateTime.fromMillis(from, { zone }).startOf("day").toMillis());
      }),
    );
  });

  test("a look-back is a whole day's beginning, no later than the months before", () => {
    fc.assert(
      fc.property(instants, months, zones, (now, count, zone) => {
        const start = lookBackStart(now, count, zone);
        const exact = DateTime.fromMillis(now, { zone }).minus({ months: count });
        expect(start).toBe(exact.startOf("day").toMillis());
        expect(start).toBeLessThanOrEqual(exact.toMillis());
      }),
    );
  });

  test("days before are midnights of calendar days, over a change of the clocks too", () => {
    const from = at("2026-03-12T00:00", "America/New_York");
    expect(daysBefore(from, 7, "America/New_York")).toBe(
      at("2026-03-05T00:00", "America/New_York"),
    );
  });
});
