import type { Actor } from "../../../contract/permissions";
import type { SpokenInput } from "../../../contract/statement";
import { mayQuote } from "../../core/response/quote";
import type { Deps } from "../../steps/deps";
import { lacks, NO_STATEMENT, refuse, type StatementAnswer } from "./answer";
import { hold, tellStatement } from "./held";

/** Records that the current statement was spoken, after which checks. Refused for a text that may not be quoted now. */
export async function recordSpoken(
  deps: Deps,
  input: { id: string; spoken: SpokenInput; actor: Actor },
): Promise<StatementAnswer> {
  const missing = lacks(input.actor, "statements.speak");
  if (missing) return missing;
  const { actor, spoken } = input;
  return deps.store.transaction(async (tx) => {
    const held = await hold(tx, input.id);
    if (!held) return NO_STATEMENT;
    const at = deps.clock.now();
    const refusal = mayQuote(held.row, { hash: spoken.hash, personId: actor.personId, now: at });
    if (refusal)
      return refuse(refusal === "not-the-speaker" ? "not-allowed" : "conflict", refusal, {
        statement: held.row.id,
        revision: held.row.revision,
      });
    const data = { hash: spoken.hash, checks: spoken.checks, where: spoken.where ?? null };
    tellStatement(tx, held, { type: "statement.spoken", at, by: actor, data });
    return { ok: true as const, row: held.row };
  });
}
