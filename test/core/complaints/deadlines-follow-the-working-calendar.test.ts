import { describe, expect, test } from "@jest/globals";
import {
  acknowledgeClock,
  caseClocks,
  durationEnd,
  followUpClock,
  urgencyOf,
} from "../../../server/core/complaints/clocks";
import { at, pack } from "../../harness/case-factory";

const reCn = pack("re-cn");
const zone = "Asia/Shanghai";
const end = (day: string) => at(`${day}T23:59:59.999`);

describe("working days of 2026", () => {
  test.each([
    ["a plain week", "2026-03-09T09:00", 3, "2026-03-12"],
    ["over a week-end", "2026-03-12T09:00", 3, "2026-03-17"],
    ["received on a Saturday", "2026-03-14T09:00", 1, "2026-03-16"],
    [
      "before the Spring Festival: Saturday the 14th is a make-up day",
      "2026-02-13T18:00",
      1,
      "2026-02-14",
    ],
    ["over the Spring Festival", "2026-02-14T18:00", 1, "2026-02-24"],
    ["Saturday 02-28 is a make-up day", "2026-02-27T09:00", 1, "2026-02-28"],
    ["Qingming Monday is none", "2026-04-03T09:00", 1, "2026-04-07"],
    ["over Labour Day, Saturday 05-09 made up", "2026-04-30T09:00", 4, "2026-05-09"],
    ["over the National Day week", "2026-09-30T09:00", 3, "2026-10-10"],
    ["five working days over the National Day week", "2026-09-30T23:59", 5, "2026-10-13"],
    ["over the New Year", "2025-12-31T09:00", 1, "2026-01-04"],
  ])("%s", (_, from, workingDays, last) => {
    expect(durationEnd(at(from), { workingDays }, zone)).toBe(end(last));
  });

  test("the day is the zone's: late on Friday in Shanghai is still Friday noon in London", () => {
    const from = at("2026-03-13T23:30");
    expect(durationEnd(from, { workingDays: 1 }, "Europe/London")).toBe(
      at("2026-03-16T23:59:59.999", "Europe/London"),
    );
  });
});

test("every complaint is acknowledged within 24 hours of the wall clock, over a change of the clocks too", () => {
  expect(acknowledgeClock(at("2026-03-09T09:12"), reCn)).toMatchObject({
    clock: "acknowledge",
    dueAt: at("2026-03-10T09:12"),
  });
  const west = at("2026-03-07T12:00", "America/New_York");
  expect(acknowledgeClock(west, { ...reCn, timeZone: "America/New_York" }).dueAt - west).toBe(
    24 * 3_600_000,
  );
});

test.each([
  ["2026-03-09T00:00", "2026-03-12"],
  ["2026-03-09T23:59", "2026-03-12"],
  ["2026-02-27T10:00", "2026-03-02"],
  ["2028-02-27T10:00", "2028-03-01"],
])("handled %s, the call-back is breached after the third day: %s", (resolved, last) => {
  expect(followUpClock(at(resolved), reCn).dueAt).toBe(end(last));
});

describe("case clocks", () => {
  test.each([
    [1, "confirmed", "urgent"],
    [1, "possible", "urgent"],
    [2, "confirmed", "important"],
    [2, "possible", "ordinary"],
    [3, "confirmed", "ordinary"],
    [4, "confirmed", "ordinary"],
  ] as const)("level %i %s is %s", (level, confidence, urgency) => {
    expect(urgencyOf(level, confidence)).toBe(urgency);
  });

  test("urgent: response in 1 h, plan in 4 h; important: 24 h and 72 h; ordinary: 3 and 5 working days", () => {
    const from = at("2026-03-11T08:50");
    const dues = (urgency: "urgent" | "important" | "ordinary") =>
      caseClocks(urgency, from, reCn).map((one) => [one.clock, one.dueAt]);
    expect(dues("urgent")).toEqual([
      ["response", at("2026-03-11T09:50")],
      ["preliminary", at("2026-03-11T12:50")],
    ]);
    expect(dues("important")).toEqual([
      ["response", at("2026-03-12T08:50")],
      ["resolution", at("2026-03-14T08:50")],
    ]);
    expect(dues("ordinary")).toEqual([
      ["response", end("2026-03-16")],
      ["resolution", end("2026-03-18")],
    ]);
  });
});
