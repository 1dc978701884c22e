import { PLACE, REGION } from "./place-relation";
import { measured, often, type TermWeights } from "./term-weights";

/** In how many of how many cases a term occurs. Characters count too, as `^` and the character. */
export interface TermStatistics {
  documents: number;
  frequency: (term: string) => number;
  /** How much a term tells, where that was worked out already (see `settled`). */
  rarity?: (term: string) => number;
}

/** Without any history every term is as rare as every other. */
export const NO_STATISTICS: TermStatistics = { documents: 0, frequency: () => 0 };

/** A text's or a case's terms by kind: words, pairs of characters, single Chinese characters, concepts with facets. */
export interface TermVector {
  words: TermWeights;
  pairs: TermWeights;
  characters: TermWeights;
  concepts: TermWeights;
}

/** What a term's first character says of its kind. */
export const PAIR = "~";
export const CHARACTER = "^";
const CONCEPTS: ReadonlySet<string> = new Set(["%"]);
/** Counts as if so many cases had been seen before: the first few cases do not make their words worthless. */
const BACKGROUND = 60;
/** The share of texts that a term is taken to stand in before any was seen. */
const EXPECTED = 0.005;
const LEAST = 0.05;

type Terms = readonly (readonly [term: string, count: number])[];

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
      const worked = known.get(term) ?? rarityOf(term, statistics);
      known.set(term, worked);
      return worked;
    },
  };
}

/** How much a term tells: the rarer among the cases, the more. About 0.05–5. */
export function rarityOf(term: string, statistics: TermStatistics): number {
  if (statistics.rarity) return statistics.rarity(term);
  const { documents, frequency } = statistics;
  const seen = frequency(term) + BACKGROUND * EXPECTED + 0.2;
  return Math.max(LEAST, Math.log((documents + BACKGROUND) / seen));
}

/** Weighs a text's terms by how often they stand in it and how rare they are elsewhere (TF-IDF), by kind. */
export function vectorOf(terms: Terms, statistics: TermStatistics): TermVector {
  return weighed(terms, often, statistics);
}

/** The same for a case's summed terms: they are sums already, a logarithm would flatten them. */
export function centroidOf(terms: Terms, statistics: TermStatistics): TermVector {
  return weighed(terms, Math.sqrt, statistics);
}

const remembered = new WeakMap<Terms, ReadonlyMap<string, number>>();

/** Single Chinese characters of a list's words, as `CHARACTER` terms with their counts. A list is looked through once. */
export function charactersOf(terms: Terms): ReadonlyMap<string, number> {
  const known = remembered.get(terms) ?? countCharacters(terms);
  remembered.set(terms, known);
  return known;
}

function countCharacters(terms: Terms): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [term, count] of terms) {
    if (!isHan(term.charCodeAt(0))) continue;
    for (const character of term) {
      const key = CHARACTER + character;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  return counts;
}

/** True for a plain Chinese word: no pair, place, facet or concept, and nothing stemmed. */
export function isChineseWord(term: string): boolean {
  return isHan(term.charCodeAt(0));
}

function weighed(
  terms: Terms,
  weightOf: (count: number) => number,
  statistics: TermStatistics,
): TermVector {
  const empty = () => new Map<string, number>();
  const kinds = { words: empty(), pairs: empty(), concepts: empty(), characters: empty() };
  const put = (map: Map<string, number>, term: string, count: number) =>
    map.set(term, weightOf(count) * rarityOf(term, statistics));
  for (const [term, count] of terms) {
    const first = term.charAt(0);
    if (first === PAIR) put(kinds.pairs, term, count);
    else if (CONCEPTS.has(first)) put(kinds.concepts, term, count);
    // Places are judged apart: what happened is compared without where.
    else if (first !== PLACE && first !== REGION) put(kinds.words, term, count);
  }
  for (const [term, count] of charactersOf(terms)) put(kinds.characters, term, count);
  return {
    words: measured(kinds.words),
    pairs: measured(kinds.pairs),
    characters: measured(kinds.characters),
    concepts: measured(kinds.concepts),
  };
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
