import type { z } from "zod";

/** One operation of the API as the description tells it. Paths are below /api/v1. */
export interface Operation {
  method: "get" | "post" | "put" | "delete";
  path: string;
  tag: string;
  summary: string;
  needs: string | null;
  /** Query parameters; a list takes limit and cursor besides. */
  query?: z.ZodRawShape;
  list?: boolean;
  body?: z.ZodType;
  answer: z.ZodType | null;
  status?: number;
  /** It may come second, or too early: 409. */
  conflicts?: boolean;
}

/** A read of one thing. */
export const read = (path: string, tag: string, summary: string, answer: z.ZodType): Operation => ({
  method: "get",
  path,
  tag,
  summary,
  needs: "read",
  answer,
});
/** A list, paged by cursor. */
export const list = (
  path: string,
  summary: string,
  answer: z.ZodType,
  query: z.ZodRawShape = {},
): Operation => ({
  ...read(path, path.split("/")[1] ?? path, summary, answer),
  query,
  list: true,
});
/** A write with a body. */
export const write = (
  method: "post" | "put",
  path: string,
  summary: string,
  needs: string | null,
  body: z.ZodType,
  answer: z.ZodType,
  status = 200,
): Operation => ({
  method,
  path,
  tag: path.split("/")[1] ?? path,
  summary,
  needs,
  body,
  answer,
  status,
});
/** A removal; without an answer 204. */
export const remove = (
  path: string,
  summary: string,
  needs: string | null,
  answer: z.ZodType | null = null,
): Operation => ({
  method: "delete",
  path,
  tag: path.split("/")[1] ?? path,
  summary,
  needs,
  answer,
  status: answer ? 200 : 204,
});
