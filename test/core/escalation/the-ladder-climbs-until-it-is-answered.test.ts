import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  DEFAULT_LADDER,
  DUTIES,
  type Duty,
  type Person,
  type RecipientClass,
} from "../../../contract/directory";
import type { PageDoc } from "../../../contract/page";
import { acknowledge, ruleFor, ruleMet } from "../../../server/core/escalation/acknowledge";
import { firstStepAt, nextStep } from "../../../server/core/escalation/next-step";
import { recipientsOf } from "../../../server/core/escalation/recipients";

const MINUTE = 60_000;
const someone = (id: string, ...duties: Duty[]): Person => ({
  id,
  name: id,
  language: "zh-CN",
  access: [],
  duties,
  contacts: [],
});
const people = [
  someone("d1", "duty"),
  someone("b1", "backup"),
  someone("c1", "commander"),
  someone("l1", "leader"),
  someone("l2", "leader"),
];

function page(over: Partial<PageDoc> = {}): PageDoc {
  const plain = {
    id: "page-1",
    number: 1,
    incidentId: "incident-1",
    at: 0,
    reason: "R",
    level: 2 as const,
  };
  const state = {
    acknowledgedAt: null,
    acknowledgements: [],
    exhaustedAt: null,
    nextStep: 0,
    nextAt: 5 * MINUTE,
  };
  return {
    ...plain,
    ...state,
    confidence: "confirmed",
    classes: ["duty"],
    to: ["d1"],
    fellToDuty: [],
    rule: { kind: "any" },
    ladder: DEFAULT_LADDER,
    title: "t",
    summary: { "zh-CN": "-", en: "-" },
    drill: false,
    ...over,
  };
}
const answer = (by: string) => ({ by, at: 0, via: "link" as const, duties: [] });
const called = new Set(["d1"]);

describe("the next step of a page", () => {
  test.each([
    [0, 5, ["b1"], "ladder", 10],
    [1, 10, ["c1"], "ladder", 15],
    [2, 15, ["l1", "l2"], "ladder", 20],
  ])("step %i at +%i min calls %j", (step, minute, who, as, next) => {
    const decision = nextStep(
      page({ nextStep: step, nextAt: minute * MINUTE }),
      people,
      called,
      minute * MINUTE,
    );
    expect(decision).toMatchObject({ kind: "call", as, nextStep: step + 1, nextAt: next * MINUTE });
    expect(decision.kind === "call" && decision.people.map((one) => one.id)).toEqual(who);
  });

  test.each<[string, Partial<PageDoc>, number, string]>([
    ["not due", {}, 5 * MINUTE - 1, "not due"],
    ["acknowledged", { acknowledgedAt: 1 }, 5 * MINUTE, "acknowledged"],
    ["ended", { exhaustedAt: 1 }, 5 * MINUTE, "ended"],
  ])("holds, with its reason: %s", (_, over, now, reason) => {
    expect(nextStep(page(over), people, called, now)).toEqual({ kind: "hold", reason });
  });

  test("a step whose people were paged already repeats to them", () => {
    const decision = nextStep(page(), people, new Set(["d1", "b1"]), 5 * MINUTE);
    expect(decision).toMatchObject({ kind: "call", as: "repeat" });
  });

  test("who has answered is not called again", () => {
    const answered = page({ nextStep: 2, nextAt: 15 * MINUTE, acknowledgements: [answer("l1")] });
    const decision = nextStep(answered, people, called, 15 * MINUTE);
    expect(decision.kind === "call" && decision.people.map((one) => one.id)).toEqual(["l2"]);
  });

  test("a step with nobody in it goes to the leadership and says so", () => {
    const decision = nextStep(
      page(),
      people.filter((one) => one.id !== "b1"),
      called,
      5 * MINUTE,
    );
    expect(decision).toMatchObject({ kind: "call", note: expect.stringContaining("nobody") });
    expect(decision.kind === "call" && decision.people.map((one) => one.id).sort()).toEqual([
      "c1",
      "l1",
      "l2",
    ]);
  });

  test("after the last step everybody who has not answered is called a last time", () => {
    const ended = page({ nextStep: 3, nextAt: 20 * MINUTE, acknowledgements: [answer("c1")] });
    const decision = nextStep(ended, people, called, 20 * MINUTE);
    expect(decision.kind === "exhausted" && decision.people.map((one) => one.id).sort()).toEqual([
      "b1",
      "d1",
      "l1",
      "l2",
    ]);
  });

  test("a page that reaches nobody is exhausted at once", () => {
    expect(nextStep(page({ to: [], nextAt: 0 }), [], new Set(), 0)).toMatchObject({
      kind: "exhausted",
    });
    expect(firstStepAt(page())).toBe(5 * MINUTE);
  });
});

describe("what stops a page", () => {
  test.each<[1 | 2, "confirmed" | "possible", RecipientClass[], unknown]>([
    [2, "confirmed", ["duty"], { kind: "any" }],
    [1, "possible", ["duty"], { kind: "any" }],
    [
      1,
      "confirmed",
      ["duty", "pr", "legal", "leadership"],
      { kind: "one-of-each", classes: ["duty", "leadership"] },
    ],
    [
      1,
      "confirmed",
      ["pr", "legal", "leadership"],
      { kind: "one-of-each", classes: ["leadership"] },
    ],
    [1, "confirmed", ["site"], { kind: "any" }],
  ])("level %i %s to %j", (level, confidence, classes, rule) => {
    expect(ruleFor(level, confidence, classes)).toEqual(rule);
  });

  test("at level 1 one of duty and one of leadership, a commander being one", () => {
    const rule = { kind: "one-of-each" as const, classes: ["duty", "leadership"] };
    expect(ruleMet(rule, [{ duties: ["duty"] }, { duties: ["pr"] }])).toBe(false);
    expect(ruleMet(rule, [{ duties: ["leader"] }])).toBe(false);
    expect(ruleMet(rule, [{ duties: ["duty"] }, { duties: ["commander"] }])).toBe(true);
    expect(ruleMet(rule, [{ duties: ["duty", "leader"] }])).toBe(true);
  });

  test("more answers never unmeet a rule", () => {
    const duties = fc.array(fc.constantFrom<Duty>(...DUTIES), { maxLength: 3 });
    const answers = fc.array(fc.record({ duties }), { maxLength: 6 });
    const rules = fc.constantFrom<PageDoc["rule"]>(
      { kind: "any" },
      { kind: "one-of-each", classes: ["duty", "leadership"] },
      { kind: "one-of-each", classes: ["site"] },
    );
    fc.assert(
      fc.property(rules, answers, answers, (rule, some, more) => {
        expect(!ruleMet(rule, some) || ruleMet(rule, [...some, ...more])).toBe(true);
      }),
    );
  });

  test("answering twice changes nothing; the moment of meeting is the first", () => {
    const first = acknowledge(page(), someone("d1", "duty"), "link", 7);
    expect(first).toMatchObject({ acknowledgedAt: 7, fresh: true });
    const again = acknowledge(page({ ...first }), someone("d1", "duty"), "api", 9);
    expect(again).toEqual({
      acknowledgements: first.acknowledgements,
      acknowledgedAt: 7,
      fresh: false,
    });
    expect(acknowledge(page({ ...first }), someone("b1", "backup"), "api", 9).acknowledgedAt).toBe(
      7,
    );
  });
});

describe("recipients", () => {
  test("each person once, leadership is leader and commander, an empty class falls to duty", () => {
    const { to, fellToDuty } = recipientsOf(
      ["duty", "pr", "leadership"],
      [...people, someone("x", "duty", "leader")],
    );
    expect(to.map((one) => one.id)).toEqual(["d1", "x", "c1", "l1", "l2"]);
    expect(fellToDuty).toEqual(["pr"]);
  });

  test("nobody at all: nobody is called, and every class is told of", () => {
    expect(recipientsOf(["duty", "site"], [])).toEqual({ to: [], fellToDuty: ["duty", "site"] });
  });
});
