import type { FieldFault } from "../../../contract/api";
import type { Actor, Permission } from "../../../contract/permissions";
import type { StatementDoc } from "../../../contract/statement";

/** Why a statement stays as it is. `reason` is one word for machines, `detail` a sentence for people. */
export interface StatementRefusal {
  ok: false;
  kind: "not-found" | "not-allowed" | "conflict" | "invalid";
  reason: string;
  detail: string;
  errors?: FieldFault[];
  /** The statement that a conflict is with, and its present revision. */
  statement?: string;
  revision?: number;
}

export type StatementAnswer = { ok: true; row: StatementDoc } | StatementRefusal;

/** A refusal of this kind. */
export function refuse(
  kind: StatementRefusal["kind"],
  reason: string,
  detail: string,
  more: Pick<StatementRefusal, "errors" | "statement" | "revision"> = {},
): StatementRefusal {
  return { ok: false, kind, reason, detail, ...more };
}

/** A refusal that names the field at fault. */
export function invalid(path: string, message: string): StatementRefusal {
  return refuse("invalid", "invalid", "the body does not fit", { errors: [{ path, message }] });
}

/** The refusal of an actor without this permission; null where he has it. */
export function lacks(actor: Actor, permission: Permission): StatementRefusal | null {
  return actor.permissions.includes(permission)
    ? null
    : refuse("not-allowed", "no-permission", `this needs the permission ${permission}`);
}

/** The refusal where there is no such statement. */
export const NO_STATEMENT = refuse("not-found", "not-found", "no such statement");
