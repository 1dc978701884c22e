/** How well a partition follows the gold one, each 0–1. */
export interface PartitionScore {
  precision: number;
  recall: number;
  f1: number;
}

/** Items as parallel lists: what group each was put in, and what group it belongs to. */
interface Partitions {
  found: readonly string[];
  gold: readonly string[];
}

/**
 * B-cubed: for each item the share of its found group that belongs with it (precision), and the share of its gold group
 * that was found with it (recall), averaged over all items. Both lists must be of one length.
 */
export function bCubed({ found, gold }: Partitions): PartitionScore {
  const { foundSizes, goldSizes, both, cells } = contingency({ found, gold });
  let precision = 0;
  let recall = 0;
  for (const [cell, [f, g]] of both) {
    const n = cells.get(cell) ?? 0;
    precision += (n * n) / (foundSizes.get(f) ?? 1);
    recall += (n * n) / (goldSizes.get(g) ?? 1);
  }
  const items = found.length || 1;
  return scored(precision / items, recall / items);
}

/** Over all pairs of items: found together and rightly so. `falsePairs` counts those put together wrongly. */
export function pairwise({ found, gold }: Partitions): PartitionScore & { falsePairs: number } {
  const { foundSizes, goldSizes, cells } = contingency({ found, gold });
  const right = pairsIn(cells);
  const together = pairsIn(foundSizes);
  const wanted = pairsIn(goldSizes);
  const precision = together === 0 ? 1 : right / together;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { ...scored(precision, recall), falsePairs: together - right };
}

function contingency({ found, gold }: Partitions) {
  const foundSizes = new Map<string, number>();
  const goldSizes = new Map<string, number>();
  const cells = new Map<string, number>();
  const both = new Map<string, readonly [found: string, gold: string]>();
  found.forEach((f, index) => {
    const g = gold[index] ?? "";
    const cell = JSON.stringify([f, g]);
    foundSizes.set(f, (foundSizes.get(f) ?? 0) + 1);
    goldSizes.set(g, (goldSizes.get(g) ?? 0) + 1);
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    both.set(cell, [f, g]);
  });
  return { foundSizes, goldSizes, cells, both };
}

function pairsIn(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

function scored(precision: number, recall: number): PartitionScore {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
