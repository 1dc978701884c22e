import { z } from "zod";
import { REFUSALS } from "./refusals/all";

/** The code of a refusal, stable for whoever reads answers by machine. */
export type RefusalCode = keyof typeof REFUSALS;

type Blanks<T extends string> = T extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
type BlanksOf<C extends RefusalCode> = Blanks<(typeof REFUSALS)[C]["en"]>;
type Params<C extends RefusalCode> = [BlanksOf<C>] extends [never]
  ? []
  : [params: Record<BlanksOf<C>, string | number>];

/** Codes whose words have no blanks. */
export type PlainCode = {
  [C in RefusalCode]: [BlanksOf<C>] extends [never] ? C : never;
}[RefusalCode];

/** A refusal without its words: whoever shows it says it in the reader's language. */
export const said = z.object({
  code: z.string().meta({ description: "Stable word for machines" }),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Said = { code: RefusalCode; params?: Record<string, string | number> | undefined };

/** A refusal by its code, with exactly the params that its words have blanks for. */
export function say<C extends RefusalCode>(code: C, ...[params]: Params<C>): Said {
  return params === undefined ? { code } : { code, params };
}

/** A refusal in English: for logs, scripts and whoever has no words for its code. */
export function inEnglish({ code, params = {} }: Said): string {
  return REFUSALS[code].en.replace(/\{\{(\w+)\}\}/gu, (_, name: string) =>
    String(params[name] ?? ""),
  );
}

const CODES = new Map<string, RefusalCode>(
  Object.entries(REFUSALS).map(([code, words]) => [words.en, code as RefusalCode]),
);

/** The English words of a plain code, for a schema's own message: `fieldFaults` finds the code by them again. */
export function wanted(code: PlainCode): string {
  return REFUSALS[code].en;
}

/** The code whose English words these are; undefined where they are nobody's. */
export function codeOf(message: string): RefusalCode | undefined {
  return CODES.get(message);
}
