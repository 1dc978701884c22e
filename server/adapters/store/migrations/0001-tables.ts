import { type Kysely, type RawBuilder, sql } from "kysely";
import type { TableName } from "../../../../contract/records";
import { SCHEMA, TABLE_NAMES } from "../schema";
import type { FieldType } from "../table-shape";

/** Builds the tables of rows, the counters and the append-only log of events. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of TABLE_NAMES) {
    for (const statement of tableStatements(table)) await statement.execute(database);
  }
  for (const statement of logStatements()) await statement.execute(database);
}

function tableStatements(table: TableName): RawBuilder<unknown>[] {
  const { fields, indexes, checks = [] } = SCHEMA[table];
  const columns = Object.entries<FieldType>(fields).map(([name, type]) => column(name, type));
  const rules = checks.map((check) => sql`, check (${sql.raw(check)})`);
  return [
    sql`create table ${sql.table(table)} (id text collate "C" primary key, doc jsonb not null${sql.join([...columns, ...rules], sql``)})`,
    ...indexes.map(({ on, where, unique }) => {
      const kind = sql.raw(unique ? "unique index" : "index");
      const only = where ? sql` where ${sql.raw(where)}` : sql``;
      return sql`create ${kind} on ${sql.table(table)} (${sql.join(on.map((field) => sql.ref(field)))})${only}`;
    }),
  ];
}

// Collation "C": the same order on every engine and machine, and the cheapest.
function column(name: string, type: FieldType): RawBuilder<unknown> {
  const collation = sql.raw(type === "text" ? ` collate "C"` : "");
  const value = sql`(doc ->> ${sql.lit(name)})::${sql.raw(type)}`;
  return sql`, ${sql.ref(name)} ${sql.raw(type)}${collation} generated always as (${value}) stored`;
}

function logStatements(): RawBuilder<unknown>[] {
  return [
    sql`create table counters (name text collate "C" primary key, value bigint not null check (value >= 0))`,
    sql`create table events (
      seq bigint primary key check (seq >= 1),
      at bigint not null,
      type text not null,
      incident text collate "C",
      case_id text collate "C",
      drill boolean not null,
      data jsonb not null
    )`,
    sql`create index on events (incident, seq) where incident is not null`,
    sql`create function refuse_change_of_events() returns trigger language plpgsql as $$
      begin
        raise exception 'the log of events is append-only: % refused', tg_op using errcode = 'restrict_violation';
      end
    $$`,
    sql`create trigger append_only before update or delete or truncate on events
      for each statement execute function refuse_change_of_events()`,
  ];
}
