import type { PairSigns } from "./pair-likeness";

/** Weights of the signs, fitted to test/evaluation/sets/dev/pairs.jsonl (2026-11) and rounded: words and characters are kept up, because sets of pairs differ in how many look alike and are not. */
const WEIGHTS = {
  words: 1.2,
  characters: 1.5,
  bothDiffer: -3,
  oneDiffers: -0.6,
  sameQuestion: 0.6,
  opposite: -1,
};
const BASE = 0.1;

/** How likely two texts say the same, 0–1. */
export function pairScore(signs: PairSigns): number {
  const sum =
    BASE +
    WEIGHTS.words * signs.words +
    WEIGHTS.characters * signs.characters +
    WEIGHTS.bothDiffer * signs.bothDiffer +
    WEIGHTS.oneDiffers * signs.oneDiffers +
    (signs.sameQuestion ? WEIGHTS.sameQuestion : 0) +
    (signs.opposite ? WEIGHTS.opposite : 0);
  return 1 / (1 + Math.exp(-sum));
}
