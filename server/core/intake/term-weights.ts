/** How much a term says: rare ones more. */
export interface Rarity {
  of: (term: string) => number;
}

/** Weights of terms, with the root of the sum of their squares. */
export interface TermWeights {
  of: ReadonlyMap<string, number>;
  length: number;
}

/** Weighs terms by how often they stand in a text and how rare they are elsewhere (TF-IDF). */
export function weighTerms(terms: readonly string[], rarity: Rarity): TermWeights {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return measured(new Map([...counts].map(([term, n]) => [term, often(n) * rarity.of(term)])));
}

/** How much it says that a term stands `count` times in a text: each time more, each time less. */
export function often(count: number): number {
  return 1 + Math.log(Math.max(1, count));
}

/** Weights with their length. */
export function measured(of: ReadonlyMap<string, number>): TermWeights {
  let square = 0;
  for (const weight of of.values()) square += weight * weight;
  return { of, length: Math.sqrt(square) };
}

/** Cosine of two weighed lists, 0–1; 0 where one is empty. */
export function cosine(a: TermWeights, b: TermWeights): number {
  const [small, large] = a.of.size <= b.of.size ? [a.of, b.of] : [b.of, a.of];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product / (a.length * b.length || 1);
}
