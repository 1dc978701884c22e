import { type RawBuilder, sql } from "kysely";
import type { Rows, TableName } from "../../../contract/records";
import type { Writes } from "../../ports/store";
import { storable, toJson } from "./json-text";
import { type Run, tableReads } from "./table-reads";

/** A table inside a transaction, with its writes kept back until `flush`. */
export interface TableWrites<T> extends Writes<T> {
  /** Stores what was put and removed since the last flush. Sends all statements at once: a later one of the same transaction cannot overtake them. */
  flush(): Promise<void>;
}

/** Rows and characters of one insert: 1,000 rows of 1 kB were the quickest on both engines; the characters bound what a batch of large cases takes. */
const CHUNK_ROWS = 1_000;
const CHUNK_CHARACTERS = 4_000_000;

/** Writes of one table. `check` throws when the transaction is over; `written` is told how many characters go to the table. */
export function tableWrites<K extends TableName>(
  table: K,
  run: Run,
  check: () => void,
  written: (characters: number) => unknown,
): TableWrites<Rows[K]> {
  const reads = tableReads(table, run);
  // What was put, as JSON (null: removed). Kept as text it is the copy that nobody can change, and it is what the flush sends.
  let pending = new Map<string, string | null>();
  const own = (id: string): Rows[K] | null | undefined => {
    const text = pending.get(storable(id));
    return typeof text === "string" ? (JSON.parse(text) as Rows[K]) : text;
  };

  async function flush(): Promise<void> {
    if (pending.size === 0) return;
    const batch = [...pending].sort(byId);
    pending = new Map();
    const kept = batch.flatMap(([, text]) => (text === null ? [] : [text]));
    const removed = batch.flatMap(([id, text]) => (text === null ? [id] : []));
    written(kept.reduce((sum, text) => sum + text.length, 0));
    const statements = chunks(kept).map((chunk) => upsert(table, chunk));
    if (removed.length > 0) {
      statements.push(sql`delete from ${sql.table(table)} where id = any(${removed}::text[])`);
    }
    await Promise.all(statements.map((statement) => run(statement)));
  }

  return {
    flush,
    async get(id) {
      const mine = own(id);
      return mine === undefined ? reads.get(id) : mine;
    },
    async many(ids) {
      const mine = new Map(ids.map((id) => [id, own(id)]));
      const stored = await reads.many(ids.filter((id) => mine.get(id) === undefined));
      const rows = new Map(stored.map((row) => [row.id, row]));
      return ids.flatMap((id) => mine.get(id) ?? rows.get(storable(id)) ?? []);
    },
    async find(query) {
      await flush();
      return reads.find(query);
    },
    async count(where) {
      await flush();
      return reads.count(where);
    },
    async lock(id) {
      const rows = await run(
        sql<{
          doc: string;
        }>`select doc from ${sql.table(table)} where id = ${storable(id)} for update`,
      );
      const mine = own(id);
      if (mine !== undefined) return mine;
      return rows[0] ? (JSON.parse(rows[0].doc) as Rows[K]) : null;
    },
    put(row) {
      check();
      pending.set(storable(row.id), toJson(row));
    },
    remove(id) {
      check();
      pending.set(storable(id), null);
    },
  };
}

// One JSON text a statement and no list of values: as quick as any other shape that was tried (records, arrays, lines),
// and the statement's own text is the same whatever the number of rows.
function upsert(table: TableName, chunk: readonly string[]): RawBuilder<unknown> {
  return sql`insert into ${sql.table(table)} (id, doc)
    select row ->> 'id', row from jsonb_array_elements(${`[${chunk.join(",")}]`}::jsonb) as given(row)
    on conflict (id) do update set doc = excluded.doc`;
}

// In order of id: two transactions that write the same rows then take their locks in the same order.
function byId([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function chunks(texts: readonly string[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const last = all.at(-1);
    if (!last || last.length >= CHUNK_ROWS || room < text.length) {
      all.push([text]);
      room = CHUNK_CHARACTERS - text.length;
    } else {
      last.push(text);
      room -= text.length;
    }
  }
  return all;
}
