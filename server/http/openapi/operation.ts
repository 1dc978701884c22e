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
}
