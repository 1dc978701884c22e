import { said } from "./refusal";
import { z } from "zod";

const told = z.object({
  /** As people count: the header is row 1. */
  row: z.int(),
  /** The field at fault. */
  column: z.string(),
  /** What stood there, where it may be shown. */
  value: z.string().nullable(),
  message: z.string(),
  code: said.shape.code.optional(),
  params: said.shape.params,
});

/** How far an import is: one line each of the answer but the last. */
export const importProgress = z.object({ done: z.int(), of: z.int() });
export type ImportProgress = z.infer<typeof importProgress>;

/** What became of the rows: the last line. Every row is accepted, a duplicate, or refused with its reasons. */
export const importResult = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  refused: z.array(told),
  warnings: z.array(told),
  unknownColumns: z.array(z.string()),
});
export type ImportResult = z.infer<typeof importResult>;
