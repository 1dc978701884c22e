import { describe, expect, test } from "@jest/globals";
import { EVENT_KINDS, type EventKind, type ReportedEvent } from "../../../contract/case";
import { at, from, pack, verdict } from "../../harness/case-factory";

const now = at("2026-03-11T12:00");
const reCn = pack("re-cn");
const defaultCn = pack("default-cn");
let made = 0;

function report(kind: EventKind, over: Partial<ReportedEvent> = {}): ReportedEvent {
  made += 1;
  const plain = { persons: null, minutes: null, amount: null, verified: false, withdrawn: false };
  return { id: `event-${String(made)}`, kind, at: now, by: "duty", ...plain, ...over };
}

function says(rule: string, events: ReportedEvent[], asked = reCn, doc = {}) {
  const found = verdict(rule, [from("A")], { pack: asked, now, doc: { events, ...doc } });
  return [found.holds, found.holds === "not" ? null : found.level];
}

describe("the event table", () => {
  test.each<[string, EventKind, Partial<ReportedEvent>, string, number | null]>([
    ["EV-SITE", "on-site-gathering", { persons: 2 }, "not", null],
    ["EV-SITE", "on-site-gathering", { persons: 3 }, "confirmed", 2],
    ["EV-SITE", "on-site-gathering", { persons: 9 }, "confirmed", 2],
    ["EV-SITE", "on-site-gathering", { persons: 10 }, "confirmed", 1],
    ["EV-SITE", "on-site-gathering", {}, "not", null],
    ["EV-REG", "regulator-inquiry", {}, "confirmed", 2],
    ["EV-INSP", "inspection", {}, "confirmed", 2],
    ["EV-OPS", "counter-closed", {}, "confirmed", 2],
    ["EV-OPS", "entrance-blocked", {}, "confirmed", 2],
    ["EV-OUTAGE", "outage", { minutes: 9.9 }, "not", null],
    ["EV-OUTAGE", "outage", { minutes: 10 }, "confirmed", 2],
    ["EV-OUTAGE", "outage", {}, "not", null],
    ["EV-SAFETY", "injury", {}, "possible", 1],
    ["EV-SAFETY", "fire", { verified: true }, "confirmed", 1],
    ["EV-SAFETY", "explosion", { verified: true }, "confirmed", 1],
    ["EV-DATA", "data-leak", {}, "possible", 1],
    ["EV-DATA", "data-leak", { verified: true }, "confirmed", 1],
    ["EV-LOSS", "loss", { amount: 499_999.99 }, "not", null],
    ["EV-LOSS", "loss", { amount: 500_000 }, "confirmed", 1],
    ["EV-LOSS", "loss", {}, "not", null],
    ["EV-SOCIAL", "self-harm", {}, "possible", 1],
    ["EV-SOCIAL", "run-rumour", { verified: true }, "confirmed", 1],
  ])("%s: %s %j → %s, level %s", (rule, kind, over, holds, level) => {
    expect(says(rule, [report(kind, over)])).toEqual([holds, level]);
  });

  test.each<[number, string, number | null]>([
    [2, "not", null],
    [3, "confirmed", 2],
    [4, "confirmed", 2],
    [5, "confirmed", 1],
  ])("default-cn: %i persons on site → %s, level %s", (persons, holds, level) => {
    expect(says("EV-SITE", [report("on-site-gathering", { persons })], defaultCn)).toEqual([
      holds,
      level,
    ]);
  });

  test.each<[EventKind, string | null, string[]]>([
    ["on-site-gathering", "P6", ["site"]],
    ["regulator-inquiry", "P3", ["regulator-affairs"]],
    ["inspection", "P3", ["regulator-affairs"]],
    ["transfer", "P3", []],
    ["press-inquiry", "P1", ["pr"]],
    ["counter-closed", "P8", ["site"]],
    ["entrance-blocked", "P8", ["site"]],
    ["outage", "P8", ["technical"]],
    ["injury", "P4", ["safety"]],
    ["fire", "P4", ["safety"]],
    ["explosion", "P4", ["safety"]],
    ["data-leak", "P5", ["security"]],
    ["loss", null, ["leadership"]],
    ["rumour", "P9", []],
    ["self-harm", "P9", ["upper-authority"]],
    ["run-rumour", "P9", ["upper-authority"]],
  ])("%s plays %s and pages %j", (kind, playbook, classes) => {
    const row = reCn.events.find((one) => one.kinds.includes(kind));
    expect([row?.playbook ?? null, row?.classes]).toEqual([playbook, classes]);
  });

  test("every kind has exactly one row, in every pack", () => {
    for (const asked of [reCn, defaultCn]) {
      const kinds = asked.events.flatMap((one) => one.kinds);
      expect([...kinds].sort()).toEqual([...EVENT_KINDS].sort());
    }
  });

  test("a transfer and a rumour raise nothing: each is a task with a deadline", () => {
    for (const kind of ["transfer", "rumour"] as const) {
      const row = reCn.events.find((one) => one.kinds.includes(kind));
      expect(row?.steps).toEqual([]);
      expect(row?.task?.withinMinutes).toBeGreaterThan(0);
      expect(says(row?.id ?? "", [report(kind)])).toEqual(["not", null]);
    }
  });
});

describe("reports", () => {
  test("the worst of several decides, whatever their order", () => {
    const [few, many] = [
      report("on-site-gathering", { persons: 3 }),
      report("on-site-gathering", { persons: 12 }),
    ];
    expect(says("EV-SITE", [few, many])).toEqual(["confirmed", 1]);
    expect(says("EV-SITE", [many, few])).toEqual(["confirmed", 1]);
  });

  test("withdrawn, it says nothing", () => {
    expect(says("EV-REG", [report("regulator-inquiry", { withdrawn: true })])).toEqual([
      "not",
      null,
    ]);
  });

  test("a person confirms a possible one", () => {
    const confirmations = [{ rule: "EV-DATA", at: now, by: "duty", action: "a" }];
    expect(says("EV-DATA", [report("data-leak")], reCn, { confirmations })).toEqual([
      "confirmed",
      1,
    ]);
  });

  test("rejected, it stays silent; a new report is new evidence", () => {
    const one = report("data-leak");
    const rejected = [
      { rule: "EV-DATA", at: now, reason: "测试数据", keys: [one.id], verified: 1 },
    ];
    expect(says("EV-DATA", [one], reCn, { rejected })).toEqual(["not", null]);
    expect(says("EV-DATA", [one, report("data-leak")], reCn, { rejected })).toEqual([
      "possible",
      1,
    ]);
  });
});

describe("a complainant's own words of harm", () => {
  const harm = "充电宝爆炸，手被烫伤";
  const doc = (rejected: string[]) => ({
    rejected: [{ rule: "EV-SAFETY", at: now, reason: "查无此事", keys: rejected, verified: 1 }],
  });
  const holds = (readings: Parameters<typeof verdict>[1], over = {}) =>
    verdict("EV-SAFETY", readings, { pack: reCn, now, doc: over }).holds;

  test("of an identified one are a possible EV-SAFETY; of an anonymous one nothing", () => {
    expect(holds([from("A", null, { harm })])).toBe("possible");
    expect(holds([from("A", null, { harm, party: "possible" })])).toBe("not");
    expect(holds([from("A", null, { harm, excluded: "repeat" })])).toBe("not");
  });

  test("rejected they stay silent, another party's words reopen", () => {
    const first = from("A", null, { harm });
    expect(holds([first], doc([first.id]))).toBe("not");
    expect(holds([first, from("B", null, { harm })], doc([first.id]))).toBe("possible");
  });

  test("after a rejected report they are new evidence", () => {
    const one = report("injury");
    const readings = [from("A", null, { harm })];
    expect(holds(readings, { events: [one], ...doc([one.id]) })).toBe("possible");
  });
});
