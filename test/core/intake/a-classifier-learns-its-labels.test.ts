import { describe, expect, test } from "@jest/globals";
import { learnClassifier } from "../../../server/core/intake/text-classifier";

const features = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const examples = [
  ...Array.from({ length: 40 }, (_, n) => ({
    label: "lift",
    features: features("floor", `l${String(n)}`),
  })),
  ...Array.from({ length: 20 }, (_, n) => ({
    label: "noise",
    features: features("loud", `n${String(n)}`),
  })),
  ...Array.from({ length: 6 }, (_, n) => ({
    label: "rare",
    features: features("odd", `r${String(n)}`),
  })),
];

describe("a classifier", () => {
  test.each([
    ["floor", "lift"],
    ["loud", "noise"],
    ["odd", "rare"],
  ])("takes %s for %s", (name, label) => {
    expect(learnClassifier(examples).guess(features(name))[0]?.label).toBe(label);
  });

  test("gives chances that sum to 1", () => {
    const guesses = learnClassifier(examples).guess(features("loud", "unseen"));
    expect(guesses.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 9);
  });

  test("says the same when it is taught the same", () => {
    const guess = () => learnClassifier(examples).guess(features("floor", "loud"));
    expect(guess()).toEqual(guess());
  });

  test("knows nothing where nothing was taught", () => {
    expect(learnClassifier([]).guess(features("loud"))).toEqual([]);
  });
});
