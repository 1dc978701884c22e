import type { Actor } from "../../../contract/permissions";
import type { StatementDoc } from "../../../contract/statement";
import type { Deps } from "../../steps/deps";
import { lacks, NO_STATEMENT, refuse, type StatementAnswer } from "./answer";
import { hold, tellStatement } from "./held";

/** Takes the current statement back, with a reason. From then on there is no line until the next one is released. */
export async function withdrawStatement(
  deps: Deps,
  input: { id: string; reason: string; actor: Actor },
): Promise<StatementAnswer> {
  const missing = lacks(input.actor, "statements.withdraw");
  if (missing) return missing;
  const { actor, reason } = input;
  return deps.store.transaction(async (tx) => {
    const held = await hold(tx, input.id);
    if (!held) return NO_STATEMENT;
    const { row } = held;
    if (row.state === "withdrawn") return { ok: true as const, row };
    if (row.state !== "released")
      return refuse("conflict", "not-current", {
        statement: row.id,
        revision: row.revision,
      });
    const at = deps.clock.now();
    const withdrawn: StatementDoc = {
      ...row,
      state: "withdrawn",
      withdrawnAt: at,
      withdrawnReason: reason,
    };
    tx.statements.put(withdrawn);
    const told = { type: "statement.withdrawn" as const, at, by: actor, data: { reason } };
    tellStatement(tx, { ...held, row: withdrawn }, told);
    return { ok: true as const, row: withdrawn };
  });
}
