import type { Instant } from "../../../contract/primitives";
import type { StatementDoc } from "../../../contract/statement";

/** Why a text may not be spoken, by code. */
export type QuoteRefusal =
  "withdrawn" | "superseded" | "not-released" | "expired" | "other-text" | "not-the-speaker";

/** Whether this very text may be quoted now, by this person. Null: it may. */
export function mayQuote(
  statement: StatementDoc,
  asked: { hash: string; personId: string | null; now: Instant },
): QuoteRefusal | null {
  if (statement.state !== "released")
    return statement.state === "draft" ? "not-released" : statement.state;
  if (statement.expiresAt !== null && statement.expiresAt <= asked.now) return "expired";
  if (statement.hash !== asked.hash) return "other-text";
  if (statement.speaker !== null && statement.speaker !== asked.personId) return "not-the-speaker";
  return null;
}
