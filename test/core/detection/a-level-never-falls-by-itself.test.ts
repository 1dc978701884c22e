import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CaseDoc, HeldRule } from "../../../contract/case";
import type { Confidence, Level } from "../../../contract/primitives";
import type { RuleFinding } from "../../../server/core/detection/evaluate-policy";
import { plainFinding } from "../../../server/core/detection/finding";
import { isHigher, judgeCase, levelOfHeld } from "../../../server/core/detection/judge-case";
import { at, caseOf, pack } from "../../harness/case-factory";

const moment = { now: at("2026-03-11T12:00"), pack: pack("default-cn") };
const LEVELS: Record<string, Level> = {
  "RE-L1-G": 1,
  "RE-L1-M": 1,
  "RE-L2-A": 2,
  "RE-L2-B": 2,
  "RE-L3-B": 3,
};
const rules = fc.constantFrom(...Object.keys(LEVELS));
const confidence = fc.constantFrom<Confidence>("confirmed", "possible");

function says(rule: string, holds: Confidence | null): RuleFinding {
  const finding = plainFinding(holds, { "zh-CN": "-", en: "-" });
  return {
    rule,
    level: LEVELS[rule] ?? 4,
    clause: { "zh-CN": "-", en: "-" },
    classes: [],
    playbook: null,
    finding,
  };
}
function held(rule: string, sure: Confidence): HeldRule {
  const plain = { since: 0, count: null, threshold: null, alertId: "alert-1" };
  return { rule, level: LEVELS[rule] ?? 4, confidence: sure, ...plain };
}
const findings = fc
  .uniqueArray(fc.record({ rule: rules, holds: fc.option(confidence) }), {
    selector: (one) => one.rule,
  })
  .map((all) => all.map((one) => says(one.rule, one.holds)));
const cases = fc
  .record({
    held: fc.uniqueArray(fc.record({ rule: rules, sure: confidence }), {
      selector: (one) => one.rule,
    }),
    level: fc.constantFrom<Level>(1, 2, 3, 4),
    confidence,
  })
  .map((one) => caseOf([], { ...one, held: one.held.map(({ rule, sure }) => held(rule, sure)) }));
const told = { signal: "s", mayFall: false };

describe("judging a case", () => {
  test("a level moves up or not at all, whatever the rules say now", () => {
    fc.assert(
      fc.property(cases, findings, (subject, found) => {
        const { move } = judgeCase(subject, found, moment, told);
        if (move)
          expect(isHigher(subject, { level: move.to, confidence: move.confidence })).toBe(true);
      }),
    );
  });

  test("what is confirmed falls by no rejection: only a possible level does", () => {
    fc.assert(
      fc.property(cases, findings, (subject, found) => {
        const { move } = judgeCase({ ...subject, confidence: "confirmed" }, found, moment, {
          signal: "s",
          mayFall: true,
        });
        if (move) expect(move.to).toBeLessThanOrEqual(subject.level);
      }),
    );
  });

  test("the level is never below what newly holds", () => {
    fc.assert(
      fc.property(cases, findings, (subject, found) => {
        const { move, raised } = judgeCase(subject, found, moment, told);
        const level = move?.to ?? subject.level;
        for (const one of raised) expect(level).toBeLessThanOrEqual(one.level);
      }),
    );
  });

  test("reading the same again raises nothing, moves nothing, asks nothing", () => {
    fc.assert(
      fc.property(cases, findings, (subject, found) => {
        const first = judgeCase(subject, found, moment, told);
        const after: CaseDoc = { ...subject, held: first.held };
        if (first.move)
          Object.assign(after, { level: first.move.to, confidence: first.move.confidence });
        const second = judgeCase(after, found, moment, told);
        expect([second.raised, second.lost, second.move, second.checks]).toEqual([
          [],
          [],
          null,
          [],
        ]);
      }),
    );
  });
});

describe("one judgement", () => {
  test("any one condition suffices, the highest is taken, confirmed where any rule of that level is", () => {
    expect(levelOfHeld([])).toMatchObject({ level: 4, confidence: "confirmed" });
    expect(levelOfHeld([held("RE-L3-B", "confirmed"), held("RE-L2-A", "possible")])).toMatchObject({
      level: 2,
      confidence: "possible",
    });
    expect(levelOfHeld([held("RE-L1-G", "possible"), held("RE-L1-M", "confirmed")])).toMatchObject({
      level: 1,
      confidence: "confirmed",
      rule: "RE-L1-M",
    });
  });

  test("a possible level 1 asks to be confirmed within 15 minutes, once", () => {
    const first = judgeCase(caseOf([]), [says("RE-L1-G", "possible")], moment, told);
    expect(first.checks).toMatchObject([
      { kind: "confirm", rule: "RE-L1-G", dueAt: moment.now + 15 * 60_000, signal: "s" },
    ]);
    const asked = caseOf([], { checks: first.checks });
    expect(judgeCase(asked, [says("RE-L1-G", "possible")], moment, told).checks).toEqual([]);
  });

  test("a possible level 2 asks nothing", () => {
    expect(judgeCase(caseOf([]), [says("RE-L2-A", "possible")], moment, told).checks).toEqual([]);
  });

  test("a rejected possible level returns to what is confirmed", () => {
    const subject = caseOf([], {
      level: 1,
      confidence: "possible",
      held: [held("RE-L2-A", "confirmed"), held("RE-L1-G", "possible")],
    });
    const found = [says("RE-L1-G", null), says("RE-L2-A", "confirmed")];
    const { move } = judgeCase(subject, found, moment, { signal: "s", mayFall: true });
    expect(move).toMatchObject({ from: 1, to: 2, confidence: "confirmed" });
  });

  test("one unit below a threshold is told of once", () => {
    const finding = {
      ...plainFinding(null, { "zh-CN": "9/10 户", en: "9 of 10" }),
      count: 9,
      threshold: 10,
      unit: "household" as const,
      window: { from: 0, to: 1 },
    };
    const nine = [{ ...says("RE-L1-G", null), finding }];
    expect(judgeCase(caseOf([]), nine, moment, told).near).toHaveLength(1);
    expect(judgeCase(caseOf([], { noticed: ["near:RE-L1-G"] }), nine, moment, told).near).toEqual(
      [],
    );
    const eight = [{ ...says("RE-L1-G", null), finding: { ...finding, count: 8 } }];
    expect(judgeCase(caseOf([]), eight, moment, told).near).toEqual([]);
  });
});
