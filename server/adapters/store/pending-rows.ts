import { storable, toJson } from "./json-text";

/** Rows of one table that a transaction wrote and has not sent yet. */
export interface PendingRows<T> {
  /** Takes a row, and gives the JSON text that it will be stored as. */
  put: (row: T) => string;
  remove: (id: string) => void;
  /** The row as it was put; null when it was removed; undefined when neither. */
  get: (id: string) => T | null | undefined;
  /** Hands everything over and forgets it. In order of id: two transactions that write the same rows then take their locks in the same order. */
  take: () => { kept: string[]; removed: string[] };
}

/** No rows yet. They are kept as JSON: a copy that nobody can change, and what is sent in the end. */
export function pendingRows<T extends { id: string }>(): PendingRows<T> {
  let rows = new Map<string, string | null>();
  return {
    put(row) {
      const text = toJson(row);
      rows.set(storable(row.id), text);
      return text;
    },
    remove: (id) => void rows.set(storable(id), null),
    get(id) {
      const text = rows.get(storable(id));
      return typeof text === "string" ? (JSON.parse(text) as T) : text;
    },
    take() {
      const all = [...rows].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      rows = new Map();
      return {
        kept: all.flatMap(([, text]) => text ?? []),
        removed: all.flatMap(([id, text]) => (text === null ? [id] : [])),
      };
    },
  };
}
