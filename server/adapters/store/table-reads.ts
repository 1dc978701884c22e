import { type RawBuilder, sql } from "kysely";
import type { Rows, TableName } from "../../../contract/records";
import type { Query, Reads } from "../../ports/store";
import { orderClause, whereClause } from "./conditions";
import { storable } from "./json-text";
import { fieldType } from "./schema";

/** Runs one statement and gives its rows. */
export type Run = <R>(statement: RawBuilder<R>) => Promise<R[]>;

/** `doc` comes as JSON text on both engines: it is parsed once, in this thread, and is a fresh value each time. */
interface DocRow {
  id: string;
  doc: string;
}

/** Reads that may hold the rows they get. */
export interface TableReads<T> extends Reads<T> {
  get(id: string, lock?: "for update"): Promise<T | null>;
  find(query: Query<T>, lock?: "for update"): Promise<T[]>;
}

const DEFAULT_LIMIT = 1_000;

/** Reads of one table over whatever runs the statements: the pool, or the connection of a transaction. */
export function tableReads<K extends TableName>(table: K, run: Run): TableReads<Rows[K]> {
  const parse = (row: DocRow): Rows[K] => JSON.parse(row.doc) as Rows[K];
  const name = sql.table(table);
  return {
    async get(id, lock) {
      const rows = await run(
        sql<DocRow>`select id, doc from ${name} where id = ${storable(id)} ${sql.raw(lock ?? "")}`,
      );
      return rows[0] ? parse(rows[0]) : null;
    },
    async many(ids) {
      if (ids.length === 0) return [];
      const wanted = ids.map(storable);
      const rows = await run(
        sql<DocRow>`select id, doc from ${name} where id = any(${wanted}::text[])`,
      );
      const found = new Map(rows.map((row) => [row.id, row]));
      return wanted.flatMap((id) => {
        const row = found.get(id);
        return row ? [parse(row)] : [];
      });
    },
    async find(query, lock) {
      const rows = await run(sql<DocRow>`select id, doc from ${name}
        where ${whereClause(table, query.where)}
        order by ${orderClause(table, query.orderBy)}
        limit ${query.limit ?? DEFAULT_LIMIT} ${sql.raw(lock ?? "")}`);
      return rows.map(parse);
    },
    pick: (fields, query) => pick(table, run, fields, query),
    async count(where) {
      const rows = await run(
        sql<{ n: number }>`select count(*) as n from ${name} where ${whereClause(table, where)}`,
      );
      return rows[0]?.n ?? 0;
    },
    tally: (field, where, step) => tally(table, run, { field, where, step }),
  };
}

async function pick<K extends TableName, F extends keyof Rows[K] & string>(
  table: K,
  run: Run,
  fields: readonly F[],
  query: Query<Rows[K]>,
): Promise<{ [P in F]: Rows[K][P] | null }[]> {
  for (const field of fields) fieldType(table, field);
  return run(sql<{ [P in F]: Rows[K][P] | null }>`
    select ${sql.join(fields.map((field) => sql.ref(field)))} from ${sql.table(table)}
    where ${whereClause(table, query.where)}
    order by ${orderClause(table, query.orderBy)}
    limit ${query.limit ?? DEFAULT_LIMIT}`);
}

/** Counts the rows for each value of a field, or for each stretch of `step`. */
async function tally<K extends TableName, F extends keyof Rows[K] & string>(
  table: K,
  run: Run,
  of: { field: F; where: Query<Rows[K]>["where"]; step: number | undefined },
): Promise<[value: NonNullable<Rows[K][F]>, count: number][]> {
  const { field, where, step } = of;
  if (step !== undefined && fieldType(table, field) !== "bigint")
    throw new Error(`"${field}" of ${table} is no number and has no stretches`);
  const column = sql.ref(field);
  const value = step === undefined ? column : sql`(${column} - ${column} % ${step}::bigint)`;
  const rows = await run(sql<{ value: NonNullable<Rows[K][F]>; n: number }>`
    select ${value} as value, count(*) as n from ${sql.table(table)}
    where ${whereClause(table, where)} and ${column} is not null
    group by 1 order by 1`);
  return rows.map((row) => [row.value, row.n]);
}
