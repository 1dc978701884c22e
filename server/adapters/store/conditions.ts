import { type RawBuilder, sql } from "kysely";
import type { TableName } from "../../../contract/records";
import { storable } from "./json-text";
import { fieldType } from "./schema";

const COMPARISONS = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` } as const;

/** The condition of a query as SQL. Throws on a field that is not indexed and on a condition that says nothing. */
export function whereClause(table: TableName, where: object | undefined): RawBuilder<unknown> {
  const parts = Object.entries(where ?? {}).flatMap(([field, condition]: [string, unknown]) =>
    fieldConditions(table, field, condition),
  );
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** The order of a query as SQL, made total by the id so that pages of a list never overlap. Throws on a field that is not indexed. */
export function orderClause(
  table: TableName,
  orderBy: readonly [field: string, direction: "asc" | "desc"][] | undefined,
): RawBuilder<unknown> {
  const parts = (orderBy ?? []).map(([field, direction]) => {
    fieldType(table, field);
    return sql`${sql.ref(field)} ${sql.raw(direction === "desc" ? "desc" : "asc")}`;
  });
  return sql.join([...parts, sql`id`]);
}

function fieldConditions(
  table: TableName,
  field: string,
  condition: unknown,
): RawBuilder<unknown>[] {
  const type = fieldType(table, field);
  const column = sql.ref(field);
  if (typeof condition !== "object") return [sql`${column} = ${value(condition, field)}`];
  const given = Object.entries(condition ?? {}).filter(([, bound]) => bound !== undefined);
  if (given.length === 0) throw new Error(`the condition on "${field}" of ${table} says nothing`);
  return given.map(([name, bound]: [string, unknown]) => {
    if (name === "in" && Array.isArray(bound)) {
      const values = bound.map((one) => value(one, field));
      return sql`${column} = any(${values}::${sql.raw(type)}[])`;
    }
    if (name === "isNull")
      return bound === true ? sql`${column} is null` : sql`${column} is not null`;
    if (Object.hasOwn(COMPARISONS, name)) {
      const comparison = COMPARISONS[name as keyof typeof COMPARISONS];
      return sql`${column} ${comparison} ${value(bound, field)}`;
    }
    throw new Error(`the condition "${name}" on "${field}" of ${table} is unknown`);
  });
}

function value(given: unknown, field: string): string | number | boolean {
  if (typeof given === "string") return storable(given);
  if (typeof given === "number" || typeof given === "boolean") return given;
  throw new Error(`"${field}" cannot be compared with ${given === null ? "null" : typeof given}`);
}
