import { expect, test } from "@jest/globals";
import type { CaseDoc, HeldRule } from "../../../contract/case";
import { evaluatePolicy } from "../../../server/core/detection/evaluate-policy";
import { countParties } from "../../../server/core/intake/count-parties";
import { at, caseOf, households, pack } from "../../harness/case-factory";

const moment = { pack: pack("default-cn"), now: at("2026-03-20T12:00") };

function read(
  held: Pick<HeldRule, "rule" | "confidence" | "count">,
  { recheck = false, over = {} }: { recheck?: boolean; over?: Partial<CaseDoc> } = {},
): string[] {
  const readings = households(12);
  const rule = { level: 1, since: 0, threshold: null, alertId: "alert-1", ...held } as const;
  const facts = {
    case: caseOf(readings, { held: [rule], ...over }),
    readings,
    tally: (from: number | null, to: number | null) => countParties(readings, [], { from, to }),
  };
  return evaluatePolicy(facts, moment, recheck).map((finding) => finding.rule);
}

test.each<[string, Pick<HeldRule, "rule" | "confidence" | "count">, boolean]>([
  ["confirmed: left alone", { rule: "RE-L1-G", confidence: "confirmed", count: 10 }, false],
  [
    "possible by what is unverified: read again",
    { rule: "RE-L1-G", confidence: "possible", count: 9 },
    true,
  ],
  [
    "reached, but only a person confirms it: left alone",
    { rule: "DEF-L1-R", confidence: "possible", count: 5 },
    false,
  ],
  [
    "not yet reached by verified ones: read again",
    { rule: "DEF-L1-R", confidence: "possible", count: 4 },
    true,
  ],
])("%s", (_, held, again) => {
  expect(read(held).includes(held.rule)).toBe(again);
});

test("a correction reads settled rules again", () => {
  expect(read({ rule: "DEF-L1-R", confidence: "possible", count: 5 }, { recheck: true })).toContain(
    "DEF-L1-R",
  );
  expect(
    read({ rule: "RE-L1-G", confidence: "confirmed", count: 10 }, { recheck: true }),
  ).toContain("RE-L1-G");
});

test("a person's confirmation is read, whatever was reached before", () => {
  const over = { confirmations: [{ rule: "DEF-L1-R", at: moment.now, by: "duty", action: "a-1" }] };
  expect(read({ rule: "DEF-L1-R", confidence: "possible", count: 5 }, { over })).toContain(
    "DEF-L1-R",
  );
});
