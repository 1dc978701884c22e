import { type RawBuilder, sql } from "kysely";
import type { Rows, TableName } from "../../../contract/records";
import type { Writes } from "../../ports/store";
import { storable, toJson } from "./json-text";
import { heldRows } from "./held-rows";
import { type PendingRows, pendingRows } from "./pending-rows";
import { type Run, type TableReads, tableReads } from "./table-reads";
import { upserts } from "./upsert";

/** A table inside a transaction, with its writes kept back until `flush`. */
export interface TableWrites<T> extends Writes<T> {
  /** Stores what was put and removed since the last flush. */
  flush(): Promise<void>;
  /** Rows were changed past this table's own writes: the next `lock` of each asks the database again. */
  forgetHeld(): void;
}

/** Writes of one table. `check` throws when the transaction is over; `written` is told how many characters go to the table. */
export function tableWrites<K extends TableName>(
  table: K,
  run: Run,
  check: () => void,
  written: (characters: number) => unknown,
): TableWrites<Rows[K]> {
  type Stored = Rows[K] | null;
  const reads = tableReads(table, run);
  const pending = pendingRows<Rows[K]>();
  const flush = async () => {
    const { kept, removed } = pending.take();
    if (kept.length > 0) written(kept.reduce((sum, text) => sum + text.length, 0));
    // Asked for all at once: what the transaction asks next cannot come between them.
    await Promise.all([...upserts(table, kept), ...deletions(table, removed)].map(run));
  };
  const withMine = async (id: string, stored: () => Stored | Promise<Stored>): Promise<Stored> => {
    const mine = pending.get(id);
    return mine === undefined ? stored() : mine;
  };
  return {
    flush,
    get: async (id) => withMine(id, () => reads.get(id)),
    async many(ids) {
      const mine = new Map(ids.map((id) => [id, pending.get(id)]));
      const stored = await reads.many(ids.filter((id) => mine.get(id) === undefined));
      const rows = new Map(stored.map((row) => [row.id, row]));
      return ids.flatMap((id) => mine.get(id) ?? rows.get(storable(id)) ?? []);
    },
    async find(query) {
      await flush();
      return reads.find(query);
    },
    async pick(fields, query) {
      await flush();
      return reads.pick(fields, query);
    },
    async count(where) {
      await flush();
      return reads.count(where);
    },
    async tally(field, where, step) {
      await flush();
      return reads.tally(field, where, step);
    },
    ...changes(reads, { pending, flush, check }),
  };
}

/** What locks and changes rows. */
function changes<T extends { id: string }>(
  reads: TableReads<T>,
  given: { pending: PendingRows<T>; flush: () => Promise<void>; check: () => void },
): Pick<TableWrites<T>, "lock" | "hold" | "put" | "remove" | "forgetHeld"> {
  const { pending, flush, check } = given;
  const held = heldRows<T>();
  return {
    async lock(id) {
      check();
      const known = held.get(id);
      if (known !== undefined) return known;
      const row = await reads.get(id, "for update");
      const mine = pending.get(id);
      const now = mine === undefined ? row : mine;
      if (row) held.hold(id, now && toJson(now));
      return now;
    },
    async hold(query) {
      await flush();
      const rows = await reads.find(query, "for update");
      for (const row of rows) held.hold(row.id, toJson(row));
      return rows;
    },
    put(row) {
      check();
      held.changed(row.id, pending.put(row));
    },
    remove(id) {
      check();
      pending.remove(id);
      held.changed(id, null);
    },
    forgetHeld: () => held.forget(),
  };
}

function deletions(table: TableName, ids: readonly string[]): RawBuilder<unknown>[] {
  if (ids.length === 0) return [];
  return [sql`delete from ${sql.table(table)} where id = any(${ids}::text[])`];
}
