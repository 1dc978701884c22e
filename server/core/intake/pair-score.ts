import type { PairSigns } from "./pair-likeness";

/** Weights of the signs, fitted to test/evaluation/sets/dev/pairs.jsonl (2026-11). */
const WEIGHTS = {
  words: 3,
  characters: 4,
  contained: 1.5,
  differing: -0.8,
  denied: -0.7,
  opposite: -1.5,
};
const BASE = -3.4;

/** How likely two texts say the same, 0–1. */
export function pairScore(signs: PairSigns): number {
  const sum =
    BASE +
    WEIGHTS.words * signs.words +
    WEIGHTS.characters * signs.characters +
    WEIGHTS.contained * signs.contained +
    WEIGHTS.differing * Math.min(2, signs.differing) +
    (signs.denied ? WEIGHTS.denied : 0) +
    (signs.opposite ? WEIGHTS.opposite : 0);
  return 1 / (1 + Math.exp(-sum));
}
