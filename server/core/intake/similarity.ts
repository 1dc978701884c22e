import type { CaseProfile } from "../../../contract/case";

/** In how many of how many texts or cases a term occurs. */
export interface TermStatistics {
  documents: number;
  frequency: (term: string) => number;
}

/** Without any history every term is as rare as every other. */
export const NO_STATISTICS: TermStatistics = { documents: 0, frequency: () => 0 };

/** A pair says about a third of what a word says; facets are judged apart and weigh as much as a word here. */
const PAIR_WEIGHT = 0.35;
/** Counts as if so many cases had been seen before: the first few cases do not make their words worthless. */
const BACKGROUND = 12;

/** A text's terms weighted and of length 1, to be compared with many others. */
export interface TermVector {
  weights: ReadonlyMap<string, number>;
}

/** Weighs terms by how often they stand in the text and how rare they are elsewhere (TF-IDF), to length 1. */
export function vectorOf(
  terms: readonly (readonly [string, number])[],
  statistics: TermStatistics,
): TermVector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, count] of terms) {
    const weight = (1 + Math.log(Math.max(1, count))) * rarity(term, statistics);
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return { weights };
}

/** Cosine of two texts, 0–1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small.weights) product += weight * (large.weights.get(term) ?? 0);
  return Math.min(1, product);
}

/**
 * How like a case's texts a text is, 0–1: the better of the whole (centroid) and the nearest kept text. With `enough`
 * the search stops at the first answer that reaches it.
 */
export function likeness(
  text: TermVector,
  profile: CaseProfile,
  statistics: TermStatistics,
  enough = 1,
): number {
  let best = profile.centroid.length > 0 ? cosine(text, centroidVector(profile, statistics)) : 0;
  for (const exemplar of profile.exemplars) {
    if (best >= enough) return best;
    best = Math.max(best, cosine(text, vectorOf(exemplar, statistics)));
  }
  return best;
}

/** The centroid's weights are sums already: taking a logarithm again would flatten them. */
function centroidVector(profile: CaseProfile, statistics: TermStatistics): TermVector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, sum] of profile.centroid) {
    const weight = Math.sqrt(sum) * rarity(term, statistics);
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return { weights };
}

function rarity(term: string, { documents, frequency }: TermStatistics): number {
  const idf =
    Math.log((documents + BACKGROUND) / (frequency(term) + 0.5)) / Math.log(BACKGROUND * 2);
  return Math.max(0.05, idf) * (term.startsWith("~") ? PAIR_WEIGHT : 1);
}
