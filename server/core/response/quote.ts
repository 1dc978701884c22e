import type { Instant } from "../../../contract/primitives";
import type { StatementDoc } from "../../../contract/statement";

/** Why a text may not be spoken; the words begin with what the spokesperson sees. */
export interface QuoteRefusal {
  reason:
    "withdrawn" | "superseded" | "not-released" | "expired" | "other-text" | "not-the-speaker";
  detail: string;
}

/** Whether this very text may be quoted now, by this person. Null: it may. */
export function mayQuote(
  statement: StatementDoc,
  asked: { hash: string; personId: string | null; now: Instant },
): QuoteRefusal | null {
  if (statement.state !== "released")
    return {
      reason: statement.state === "draft" ? "not-released" : statement.state,
      detail: `口径已失效：this statement is ${statement.state}, do not quote it`,
    };
  if (statement.expiresAt !== null && statement.expiresAt <= asked.now)
    return { reason: "expired", detail: "口径已失效：its time has run out, do not quote it" };
  if (statement.hash !== asked.hash)
    return {
      reason: "other-text",
      detail: "口径已失效：this is not the text of the current statement",
    };
  if (statement.speaker !== null && statement.speaker !== asked.personId)
    return { reason: "not-the-speaker", detail: "another person was named as its only speaker" };
  return null;
}
