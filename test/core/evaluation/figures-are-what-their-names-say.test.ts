import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { labelScore } from "../../../server/core/evaluation/labels";
import { bCubed, pairwise } from "../../../server/core/evaluation/partition";
import { areaUnderCurve } from "../../../server/core/evaluation/ranking";

const letters = (text: string) => Array.from(text);

test.each([
  ["all right", "aab", "xxy", { precision: 1, recall: 1, f1: 1 }],
  ["all in one", "aaaa", "xxyy", { precision: 0.5, recall: 1, f1: 2 / 3 }],
  ["all apart", "abcd", "xxyy", { precision: 1, recall: 0.5, f1: 2 / 3 }],
  ["one astray", "aabb", "xxxy", { precision: 3 / 4, recall: 2 / 3, f1: 12 / 17 }],
  ["nothing", "", "", { precision: 0, recall: 0, f1: 0 }],
])("B-cubed: %s", (_, found, gold, expected) => {
  const score = bCubed({ found: letters(found), gold: letters(gold) });
  expect(score.precision).toBeCloseTo(expected.precision, 10);
  expect(score.recall).toBeCloseTo(expected.recall, 10);
  expect(score.f1).toBeCloseTo(expected.f1, 10);
});

test.each([
  ["all right", "aab", "xxy", { precision: 1, recall: 1, f1: 1, falsePairs: 0 }],
  ["all in one", "aaaa", "xxyy", { precision: 2 / 6, recall: 1, f1: 0.5, falsePairs: 4 }],
  ["all apart", "abcd", "xxyy", { precision: 1, recall: 0, f1: 0, falsePairs: 0 }],
  ["only single ones", "ab", "xy", { precision: 1, recall: 1, f1: 1, falsePairs: 0 }],
])("pairs: %s", (_, found, gold, expected) => {
  expect(pairwise({ found: letters(found), gold: letters(gold) })).toEqual(expected);
});

test("names of groups do not matter, only who is with whom", () => {
  const groups = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(groups, (rows) => {
      const found = rows.map(([one]) => String(one));
      const gold = rows.map(([, other]) => String(other));
      const renamed = found.map((name) => `"${name}", ${name}`);
      expect(bCubed({ found: renamed, gold })).toEqual(bCubed({ found, gold }));
      expect(bCubed({ found: gold, gold }).f1).toBeCloseTo(1, 10);
      const turned = bCubed({ found: gold, gold: found });
      expect(turned.recall).toBeCloseTo(bCubed({ found, gold }).precision, 10);
    }),
  );
});

test("macro-F1 weighs rare labels as much as common ones", () => {
  const gold = letters("aaaaaaaab");
  expect(labelScore(letters("aaaaaaaaa"), gold)).toEqual({
    accuracy: 8 / 9,
    macroF1: 16 / 17 / 2,
  });
  expect(labelScore(gold, gold)).toEqual({ accuracy: 1, macroF1: 1 });
});

test.each([
  [[0.9, 0.8, 0.2, 0.1], [true, true, false, false], 1],
  [[0.1, 0.2, 0.8, 0.9], [true, true, false, false], 0],
  [[0.5, 0.5, 0.5, 0.5], [true, false, true, false], 0.5],
  [[0.9, 0.4, 0.6, 0.1], [true, true, false, false], 0.75],
  [[0.3], [true], null],
])("area under the curve of %j for %j", (scores, positive, expected) => {
  expect(areaUnderCurve(scores, positive)).toBe(expected);
});
