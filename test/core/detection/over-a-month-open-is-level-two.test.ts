import { describe, expect, test } from "@jest/globals";
import type { CaseDoc, Reading } from "../../../contract/case";
import { nextOverdueMoment } from "../../../server/core/detection/overdue";
import { at, from, pack, reading, verdict } from "../../harness/case-factory";

const reCn = pack("re-cn");
const received = from("A", "H1", { eventAt: at("2026-03-10T15:00") });

function holds(
  readings: Reading[],
  now: string,
  doc: Partial<CaseDoc> = {},
  zone = "Asia/Shanghai",
) {
  const asked = { pack: { ...reCn, timeZone: zone }, now: at(now, zone), doc };
  return verdict("RE-L2-D", readings, asked).holds;
}

describe("RE-L2-D", () => {
  test.each([
    ["2026-04-10T23:59:59.999", "not"],
    ["2026-04-11T00:00", "confirmed"],
    ["2026-07-01T00:00", "confirmed"],
  ])("received 03-10, at %s → %s", (now, expected) => {
    expect(holds([received], now)).toBe(expected);
  });

  test.each([
    [
      "Jan 31 is a month old after Feb 28",
      "2026-01-31T10:00",
      "2026-02-28T23:59:59.999",
      "2026-03-01T00:00",
    ],
    [
      "in a leap year after Feb 29",
      "2028-01-31T10:00",
      "2028-02-29T23:59:59.999",
      "2028-03-01T00:00",
    ],
    ["Dec 31 after Jan 31", "2026-12-31T10:00", "2027-01-31T23:59:59.999", "2027-02-01T00:00"],
  ])("%s", (_, made, last, first) => {
    const one = from("A", "H1", { eventAt: at(made) });
    expect([holds([one], last), holds([one], first)]).toEqual(["not", "confirmed"]);
  });

  test("the day is the zone's own: in New York too, where the clocks change meanwhile", () => {
    const zone = "America/New_York";
    const one = from("A", "H1", { eventAt: at("2026-02-20T23:30", zone) });
    expect(holds([one], "2026-03-20T23:59:59.999", {}, zone)).toBe("not");
    expect(holds([one], "2026-03-21T00:00", {}, zone)).toBe("confirmed");
  });

  test.each<[string, Partial<CaseDoc>, string]>([
    ["cause ours", { cause: "ours" }, "confirmed"],
    ["cause undetermined", { cause: "undetermined" }, "confirmed"],
    ["cause external, without evidence", { cause: "external", causeEvidence: null }, "confirmed"],
    ["cause external, with evidence", { cause: "external", causeEvidence: "市政管网报告" }, "not"],
  ])("%s", (_, doc, expected) => {
    expect(holds([received], "2026-04-11T00:00", doc)).toBe(expected);
  });

  test.each<[string, Partial<Reading>, string]>([
    ["resolved", { complaint: handled("resolved") }, "not"],
    ["closed", { complaint: handled("closed") }, "not"],
    ["withdrawn as false", { excluded: "withdrawn-as-false" }, "not"],
    [
      "reopened: its original age counts",
      { complaint: { ...handled("open"), reopenedAt: at("2026-04-10T10:00") } },
      "confirmed",
    ],
  ])("%s", (_, over, expected) => {
    expect(holds([{ ...received, ...over }], "2026-04-11T00:00")).toBe(expected);
  });

  test("the oldest open complaint decides", () => {
    const younger = from("B", "H2", { eventAt: at("2026-04-01T10:00") });
    expect(holds([younger, received], "2026-04-11T00:00")).toBe("confirmed");
    const settled = { ...received, complaint: handled("closed") };
    expect(holds([younger, settled], "2026-04-11T00:00")).toBe("not");
  });

  test("warnings come 7, 3 and 1 days before, then the day itself, then nothing", () => {
    const rule = reCn.rules.find((one) => one.kind === "overdue");
    if (rule?.kind !== "overdue") throw new Error("re-cn has an overdue rule");
    const moments: unknown[] = [];
    let now = received.eventAt;
    for (let next = 0; next < 10; next += 1) {
      const moment = nextOverdueMoment(rule, [received], { now, pack: reCn });
      if (!moment) break;
      moments.push([moment.at, moment.warnDays]);
      now = moment.at;
    }
    expect(moments).toEqual([
      [at("2026-04-04T00:00"), 7],
      [at("2026-04-08T00:00"), 3],
      [at("2026-04-10T00:00"), 1],
      [at("2026-04-11T00:00"), null],
    ]);
  });

  test("nothing open, nothing to look at", () => {
    const rule = reCn.rules.find((one) => one.kind === "overdue");
    if (rule?.kind !== "overdue") throw new Error("re-cn has an overdue rule");
    const post = reading({ complaint: null });
    expect(nextOverdueMoment(rule, [post], { now: 0, pack: reCn })).toBeNull();
  });
});

function handled(status: "open" | "resolved" | "closed"): NonNullable<Reading["complaint"]> {
  return {
    status,
    madeAt: received.eventAt,
    outcome: "satisfied",
    resolvedAt: null,
    closedAt: null,
    reopenedAt: null,
  };
}
