import { z } from "zod";
import { wanted } from "./refusal";

/** An instant: milliseconds since 1970-01-01T00:00Z. Inside the system every time is one of these; ISO text is for the edges. */
export type Instant = number;

/** An access to text in both languages of the interface; zh-CN is the one people see first. */
export const bilingual = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

export const language = z.enum(["zh-CN", "en"]);
export type Language = z.infer<typeof language>;

/** The four levels of the source regulation: 1 is a crisis, 4 is ordinary. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<typeof level>;

export const confidence = z.enum(["confirmed", "possible"]);
export type Confidence = z.infer<typeof confidence>;

const isoShape =
  /^\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/;

/** Whether the calendar has this day: 31 February would otherwise be read as a day in March. */
function isDay(text: string): boolean {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** ISO 8601 text; without a zone it is read in the centre's `TIMEZONE`. */
export const isoTime = z
  .string()
  .max(40)
  .refine((text) => isoShape.test(text) && isDay(text.slice(0, 10)), wanted("no-time"));

/** Short text a person typed: trimmed length 1–`max` characters. */
export const words = (max: number) => z.string().trim().min(1, wanted("required")).max(max);
