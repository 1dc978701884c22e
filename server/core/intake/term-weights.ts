/** How much a term says: rare ones more. */
export interface Rarity {
  of: (term: string) => number;
}

/** Weighs terms by how often they stand in a text and how rare they are elsewhere (TF-IDF). */
export function weighTerms(terms: readonly string[], rarity: Rarity): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, n]) => [term, (1 + Math.log(n)) * rarity.of(term)]));
}

/** Cosine of two weighed texts, 0–1; 0 where one is empty. */
export function termCosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  const size = Math.sqrt(squares(a) * squares(b));
  return size === 0 ? 0 : product / size;
}

/** Sum of a text's weights. */
export function termTotal(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function squares(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
}
