import { useRef, useState } from "react";

/** Rows that stand still, and how many new ones wait to be let in. */
export interface Still<T> {
  rows: readonly T[];
  /** Rows that came since; they wait until `adopt`. */
  fresh: number;
  adopt: () => void;
  /** Whether a row shown is no longer in the list. */
  gone: (row: T) => boolean;
}

/**
 * Keeps the order in which rows were first shown: they change in place, never move under the reader, and those that left
 * the list stay until he asks for the new order. Another `key` (other filters) is another list.
 */
export function useStill<T extends { record: string }>(
  items: readonly T[],
  key: string,
  settled: boolean,
): Still<T> {
  const known = useRef(new Map<string, T>());
  const [order, setOrder] = useState<{ key: string; ids: readonly string[] }>({ key: "", ids: [] });
  const ids = items.map((item) => item.record);
  for (const item of items) known.current.set(item.record, item);
  const adopt = () => setOrder({ key, ids });
  // Where nothing is shown nothing can move under the reader: what comes first needs no waiting.
  const bare = order.ids.length === 0 && ids.length > 0;
  if (settled && (order.key !== key || bare)) adopt();
  // Until the first reading of this list is settled it shows what comes.
  const kept = order.key === key ? order.ids : ids;
  const shown = new Set(kept);
  const present = new Set(ids);
  return {
    rows: kept.flatMap((id) => known.current.get(id) ?? []),
    fresh: ids.filter((id) => !shown.has(id)).length,
    adopt,
    gone: (row) => !present.has(row.record),
  };
}
