import type { CaseProfile } from "../../../contract/case";

/** In how many of how many texts or cases a term occurs. */
export interface TermStatistics {
  documents: number;
  frequency: (term: string) => number;
  /** How much a term tells, where that was worked out already (see `settled`). */
  rarity?: (term: string) => number;
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

/**
 * The same statistics with each term's rarity worked out once. For as long as they do not change: the candidates of one
 * text share most of their terms, and would ask for each some fifty times.
 */
export function settled(statistics: TermStatistics): TermStatistics {
  const known = new Map<string, number>();
  return {
    documents: statistics.documents,
    frequency: statistics.frequency,
    rarity(term) {
      const worked = known.get(term) ?? rarity(term, statistics);
      known.set(term, worked);
      return worked;
    },
  };
}

/** Weighs terms by how often they stand in the text and how rare they are elsewhere (TF-IDF), to length 1. */
export function vectorOf(
  terms: readonly (readonly [string, number])[],
  statistics: TermStatistics,
): TermVector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, count] of terms) {
    const weight = countWeight(count) * rarity(term, statistics);
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return { weights };
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
  // A centroid's weights are sums already: taking a logarithm again would flatten them.
  let best = cosine(text, profile.centroid, Math.sqrt, statistics);
  for (const exemplar of profile.exemplars) {
    if (best >= enough) return best;
    best = Math.max(best, cosine(text, exemplar, countWeight, statistics));
  }
  return best;
}

/** Cosine of a text with terms that are weighed on the way: a vector of its own would be made for one comparison. */
function cosine(
  text: TermVector,
  terms: readonly (readonly [string, number])[],
  weightOf: (count: number) => number,
  statistics: TermStatistics,
): number {
  let product = 0;
  let square = 0;
  for (const [term, count] of terms) {
    const weight = weightOf(count) * rarity(term, statistics);
    square += weight * weight;
    product += weight * (text.weights.get(term) ?? 0);
  }
  return Math.min(1, product / (Math.sqrt(square) || 1));
}

function countWeight(count: number): number {
  return 1 + Math.log(Math.max(1, count));
}

function rarity(term: string, statistics: TermStatistics): number {
  // Places are judged apart: what happened is compared without where.
  if (term.startsWith("@")) return 0;
  if (statistics.rarity) return statistics.rarity(term);
  const { documents, frequency } = statistics;
  const idf =
    Math.log((documents + BACKGROUND) / (frequency(term) + 0.5)) / Math.log(BACKGROUND * 2);
  return Math.max(0.05, idf) * (term.startsWith("~") ? PAIR_WEIGHT : 1);
}
