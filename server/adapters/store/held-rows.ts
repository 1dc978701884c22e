import { storable } from "./json-text";

/** Rows of one table that a transaction has locked. */
export interface HeldRows<T> {
  /** Remembers a row that was just locked, as JSON text, as the transaction sees it (null: it has removed it). */
  hold: (id: string, text: string | null) => void;
  /** Takes over what the transaction itself makes of a row that it holds. */
  changed: (id: string, text: string | null) => void;
  /** The row as it stands in this transaction; undefined where it is not held. A fresh value each time. */
  get: (id: string) => T | null | undefined;
  /** Forgets all of them: the next lock asks the database again. */
  forget: () => void;
}

/**
 * No rows yet. Nobody else can change a row while it is locked, so a transaction that locks it again (an incident that
 * many signals of one batch belong to) is answered from here.
 */
export function heldRows<T>(): HeldRows<T> {
  const rows = new Map<string, string | null>();
  return {
    hold: (id, text) => void rows.set(storable(id), text),
    changed(id, text) {
      const key = storable(id);
      if (rows.has(key)) rows.set(key, text);
    },
    get(id) {
      const text = rows.get(storable(id));
      return typeof text === "string" ? (JSON.parse(text) as T) : text;
    },
    forget: () => {
      rows.clear();
    },
  };
}
