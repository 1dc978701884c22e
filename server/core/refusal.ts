/** Why something is not done, in words for the one who asked: 403, 409 or 422 at the edge. */
export interface Refusal {
  kind: "refused";
  why: "not-found" | "forbidden" | "conflict" | "unfit";
  reason: string;
  /** The field at fault, where one is. */
  path?: string;
}

/** Somebody may not do this. */
export const forbidden = (reason: string): Refusal => ({
  kind: "refused",
  why: "forbidden",
  reason,
});

/** The state of things stands against it: somebody else was first, or something is still open. */
export const conflict = (reason: string): Refusal => ({ kind: "refused", why: "conflict", reason });

/** A field does not fit. */
export const unfit = (path: string, reason: string): Refusal => ({
  kind: "refused",
  why: "unfit",
  reason,
  path,
});

/** There is no such thing. */
export const unknown = (what: string): Refusal => ({
  kind: "refused",
  why: "not-found",
  reason: `no such ${what}`,
});
