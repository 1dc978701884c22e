import { inEnglish, say, type RefusalCode, type Said } from "../../contract/refusal";

/** Why something is not done: 403, 404, 409 or 422 at the edge, with words for the one who asked. */
export interface Refusal {
  kind: "refused";
  why: "not-found" | "forbidden" | "conflict" | "unfit";
  /** By code, for whoever says it in his own language. */
  said: Said;
  /** The same in English. */
  reason: string;
  /** The field at fault, where one is. */
  path?: string;
}

type Words<C extends RefusalCode> = Parameters<typeof say<C>>;

/** Somebody may not do this. */
export const forbidden = <C extends RefusalCode>(...words: Words<C>): Refusal =>
  refusal("forbidden", say(...words));

/** The state of things stands against it: somebody else was first, or something is still open. */
export const conflict = <C extends RefusalCode>(...words: Words<C>): Refusal =>
  refusal("conflict", say(...words));

/** A field does not fit. */
export const unfit = <C extends RefusalCode>(path: string, ...words: Words<C>): Refusal => ({
  ...refusal("unfit", say(...words)),
  path,
});

/** There is no such thing: "incident", "task" … */
export const unknown = (thing: string): Refusal =>
  refusal("not-found", say("not-found", { thing }));

/** The state stands against it, as said before: by an action's own outcome. */
export const refusal = (why: Refusal["why"], said: Said): Refusal => ({
  kind: "refused",
  why,
  said,
  reason: inEnglish(said),
});
