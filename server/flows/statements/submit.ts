import type { Actor } from "../../../contract/permissions";
import { emptyBlanks } from "../../../contract/statement";
import type { Deps } from "../../steps/deps";
import { lacks, NO_STATEMENT, refuse, type StatementAnswer } from "./answer";
import { hold, tellStatement } from "./held";

/** Asks for the signatures under a draft. Submitting it again changes nothing. */
export async function submitStatement(
  deps: Deps,
  input: { id: string; actor: Actor },
): Promise<StatementAnswer> {
  const missing = lacks(input.actor, "statements.write");
  if (missing) return missing;
  return deps.store.transaction(async (tx) => {
    const held = await hold(tx, input.id);
    if (!held) return NO_STATEMENT;
    const { row } = held;
    const which = { statement: row.id, revision: row.revision };
    if (row.state !== "draft") return refuse("conflict", "not-a-draft", which);
    if (row.submittedAt !== null) return { ok: true as const, row };
    const empty = emptyBlanks(row.text);
    if (empty.length > 0 || row.text.trim() === "")
      return refuse("invalid", "empty-blanks", {
        ...which,
        errors: (empty.length > 0 ? empty : ["text"]).map((blank) => ({
          path: blank === "text" ? "text" : `slots.${blank}`,
          message: "must not be empty",
        })),
      });
    const now = deps.clock.now();
    if (row.expiresAt !== null && row.expiresAt <= now)
      return refuse("conflict", "past-its-update", which);
    const submitted = { ...row, submittedAt: now, returned: null };
    tx.statements.put(submitted);
    const told = { type: "statement.submitted" as const, at: now, by: input.actor };
    tellStatement(tx, { ...held, row: submitted }, { ...told, data: { hash: row.hash } });
    return { ok: true as const, row: submitted };
  });
}
