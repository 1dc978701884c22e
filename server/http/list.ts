import type { Request } from "express";
import { z } from "zod";
import { faultAt, fieldFaults, type FieldFault } from "../../contract/field-fault";
import { say, wanted } from "../../contract/refusal";
import type { Condition, Query, Reads } from "../ports/store";
import { HttpProblem } from "./errors";

const DEFAULT_LIMIT = 50;
const limit = z.coerce
  .number({ error: wanted("list-size") })
  .int(wanted("no-whole-number"))
  .min(1, wanted("list-size"))
  .max(500, wanted("list-size"))
  .default(DEFAULT_LIMIT);

/** Where the next page of a list begins: after the row with this order value and this id. */
export interface Cursor {
  at: number;
  id: string;
}

/** A list request: how many, from where, and the filters that were given. */
export interface ListRequest<F extends z.ZodRawShape> {
  limit: number;
  cursor: Cursor | null;
  filters: Partial<z.infer<z.ZodObject<F>>>;
}

/** Reads `limit`, `cursor` and the filters of a list. Throws 400 naming each field with a bad value or an unknown name. */
export function listRequest<F extends z.ZodRawShape>(request: Request, filters: F): ListRequest<F> {
  const shape = z.strictObject({ limit, cursor: z.string().max(500).optional(), ...filters });
  const parsed = shape.safeParse(request.query);
  if (!parsed.success) throw new HttpProblem(400, "unfit", { errors: faults(parsed.error) });
  const {
    limit: size,
    cursor,
    ...rest
  } = parsed.data as {
    limit: number;
    cursor?: string;
  };
  return {
    limit: size,
    cursor: cursor === undefined ? null : readCursor(cursor),
    filters: rest,
  };
}

/**
 * One page of a table's rows, newest first by `order` and then by id, so that rows of one instant are neither lost nor
 * shown twice between pages.
 */
export async function pageOf<T extends { id: string }>(
  table: Reads<T>,
  given: { order: keyof T & string; where: NonNullable<Query<T>["where"]> },
  list: { limit: number; cursor: Cursor | null },
): Promise<{ rows: T[]; nextCursor: string | null }> {
  const { order } = given;
  const find = (more: Record<string, Condition<unknown>>, size: number) =>
    table.find({
      where: { ...given.where, ...more },
      orderBy: [
        [order, "desc"],
        ["id", "desc"],
      ],
      limit: size,
    });
  const wanted = list.limit + 1;
  const { cursor } = list;
  const rows = cursor ? await find({ [order]: cursor.at, id: { lt: cursor.id } }, wanted) : [];
  if (rows.length < wanted)
    rows.push(...(await find(cursor ? { [order]: { lt: cursor.at } } : {}, wanted - rows.length)));
  return cut(rows, list.limit, (row) => ({ at: Number(row[order]), id: row.id }));
}

/** Rows looked through at once, and how often, before a page of few rows is handed over with where to go on. */
const SIFTED_AT_ONCE = 250;
const SIFTINGS = 20;

/**
 * One page of the rows that `keep` lets through, in the order of `batch` (newest first by `atOf`, then by falling id).
 * Where few are kept, a page may hold fewer rows than asked for, or none, and still name where to go on.
 */
export async function sift<T extends { id: string }>(
  batch: (cursor: Cursor | null, size: number) => Promise<T[]>,
  keep: (rows: T[]) => Promise<T[]>,
  atOf: (row: T) => number,
  list: { limit: number; cursor: Cursor | null },
): Promise<{ rows: T[]; nextCursor: string | null }> {
  const cursorOf = (row: T): Cursor => ({ at: atOf(row), id: row.id });
  const kept: T[] = [];
  let { cursor } = list;
  for (let time = 0; time < SIFTINGS; time++) {
    const rows = await batch(cursor, SIFTED_AT_ONCE);
    kept.push(...(await keep(rows)));
    if (kept.length > list.limit) return cut(kept, list.limit, cursorOf);
    const last = rows.at(-1);
    if (!last || rows.length < SIFTED_AT_ONCE) return { rows: kept, nextCursor: null };
    cursor = cursorOf(last);
  }
  return { rows: kept, nextCursor: cursor && writeCursor(cursor) };
}

/** One page of rows that are all in memory, in the order given. */
export function pageInMemory<T extends { id: string }>(
  all: readonly T[],
  list: { limit: number; cursor: Cursor | null },
): { rows: T[]; nextCursor: string | null } {
  const from = list.cursor ? Math.max(0, list.cursor.at) : 0;
  return cut(all.slice(from, from + list.limit + 1), list.limit, (row) => ({
    at: from + list.limit,
    id: row.id,
  }));
}

function cut<T>(rows: T[], size: number, cursorOf: (row: T) => Cursor) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const more = rows.length > size && last !== undefined;
  return { rows: shown, nextCursor: more ? writeCursor(cursorOf(last)) : null };
}

const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString("base64url");

function readCursor(text: string): Cursor {
  try {
    const [at, id] = z
      .tuple([z.number(), z.string()])
      .parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { at, id };
  } catch {
    throw new HttpProblem(400, "unfit", { errors: [faultAt("cursor", say("no-cursor"))] });
  }
}

function faults(error: z.ZodError): FieldFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => faultAt(key, say("no-filter")))
      : fieldFaults({ issues: [issue] }),
  );
}
