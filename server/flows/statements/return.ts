import type { Actor } from "../../../contract/permissions";
import { SIGN_OFF_ROLES, type StatementDoc } from "../../../contract/statement";
import { SIGN_PERMISSION } from "../../core/response/sign-off";
import type { Deps } from "../../steps/deps";
import { NO_STATEMENT, refuse, type StatementAnswer } from "./answer";
import { hold, tellStatement } from "./held";

/** A signer sends a submitted draft back with a reason. His own signature under it falls; it must be submitted again. */
export async function returnStatement(
  deps: Deps,
  input: { id: string; reason: string; actor: Actor },
): Promise<StatementAnswer> {
  const { actor, reason } = input;
  if (!SIGN_OFF_ROLES.some((role) => actor.permissions.includes(SIGN_PERMISSION[role])))
    return refuse("not-allowed", "not-a-signer");
  return deps.store.transaction(async (tx) => {
    const held = await hold(tx, input.id);
    if (!held) return NO_STATEMENT;
    const { row } = held;
    const which = { statement: row.id, revision: row.revision };
    if (row.state !== "draft") return refuse("conflict", "not-a-draft", which);
    if (row.submittedAt === null) return refuse("conflict", "not-submitted", which);
    const at = deps.clock.now();
    const returned: StatementDoc = {
      ...row,
      submittedAt: null,
      signOffs: row.signOffs.filter((one) => one.by !== actor.id),
      returned: { by: actor.id, name: actor.name, at, reason },
    };
    tx.statements.put(returned);
    const told = { type: "statement.returned" as const, at, by: actor, data: { reason } };
    tellStatement(tx, { ...held, row: returned }, told);
    return { ok: true as const, row: returned };
  });
}
