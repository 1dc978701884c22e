import { CHARACTER, CONCEPT, PAIR, PLACE, REGION } from "./term-kinds";
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
  const empty = () => new Map<string, number>();
  const kinds = { words: empty(), pairs: empty(), concepts: empty(), characters: empty() };
  const put = (kind: keyof TermVector, term: string, count: number) =>
    kinds[kind].set(term, often(count) * rarityOf(term, statistics));
  for (const [term, count] of terms) {
    const kind = kindOf(term);
    if (kind !== null) put(kind, term, count);
  }
  for (const [term, count] of charactersOf(terms)) put("characters", term, count);
  return {
    words: measured(kinds.words),
    pairs: measured(kinds.pairs),
    characters: measured(kinds.characters),
    concepts: measured(kinds.concepts),
  };
}

/** How like a text is to a case's summed terms: cosines by kind, and how rare the two rarest words are that both have. */
export interface Likeness {
  words: number;
  pairs: number;
  characters: number;
  concepts: number;
  rarest: number;
  second: number;
}

/**
 * Compares a text with a case's terms in one pass over these. A case's counts are sums already: their root is taken, a
 * logarithm would flatten them.
 */
export function likenessTo(mine: TermVector, terms: Terms, statistics: TermStatistics): Likeness {
  const sums = { words: newSums(), pairs: newSums(), concepts: newSums(), characters: newSums() };
  let [rarest, second] = [0, 0];
  const compare = (kind: keyof TermVector, term: string, count: number) => {
    const rarity = rarityOf(term, statistics);
    const weight = Math.sqrt(count) * rarity;
    const sum = sums[kind];
    sum.square += weight * weight;
    const own = mine[kind].of.get(term);
    if (own === undefined) return;
    sum.product += own * weight;
    if (kind !== "words") return;
    if (rarity > rarest) [rarest, second] = [rarity, rarest];
    else if (rarity > second) second = rarity;
  };
  for (const [term, count] of terms) {
    const kind = kindOf(term);
    if (kind !== null) compare(kind, term, count);
  }
  for (const [term, count] of charactersOf(terms)) compare("characters", term, count);
  const cosine = (kind: keyof TermVector) =>
    sums[kind].product / (mine[kind].length * Math.sqrt(sums[kind].square) || 1);
  return {
    words: cosine("words"),
    pairs: cosine("pairs"),
    characters: cosine("characters"),
    concepts: cosine("concepts"),
    rarest,
    second,
  };
}

function newSums() {
  return { product: 0, square: 0 };
}

/** Which kind a term of a text or case is of; null for places and regions: what happened is compared without where. */
function kindOf(term: string): "words" | "pairs" | "concepts" | null {
  const first = term.charAt(0);
  if (first === PAIR) return "pairs";
  if (first === CONCEPT) return "concepts";
  return first === PLACE || first === REGION ? null : "words";
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

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
