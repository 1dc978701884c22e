import { faultAt, type FieldFault } from "../../../contract/field-fault";
import type { Actor, Permission } from "../../../contract/permissions";
import { inEnglish, say, type PlainCode, type Said } from "../../../contract/refusal";
import type { StatementDoc } from "../../../contract/statement";

/** Why a statement stays as it is: by code for whoever says it in his language, `detail` in English. */
export interface StatementRefusal {
  ok: false;
  kind: "not-found" | "not-allowed" | "conflict" | "invalid";
  said: Said;
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
  why: PlainCode | Said,
  more: Pick<StatementRefusal, "errors" | "statement" | "revision"> = {},
): StatementRefusal {
  const said: Said = typeof why === "string" ? { code: why } : why;
  return { ok: false, kind, said, detail: inEnglish(said), ...more };
}

/** A refusal that names the field at fault. */
export function invalid(path: string, why: PlainCode | Said): StatementRefusal {
  const said: Said = typeof why === "string" ? { code: why } : why;
  return refuse("invalid", "unfit", { errors: [faultAt(path, said)] });
}

/** The refusal of an actor without this permission; null where he has it. */
export function lacks(actor: Actor, permission: Permission): StatementRefusal | null {
  return actor.permissions.includes(permission)
    ? null
    : refuse("not-allowed", say("no-permission", { permission }));
}

/** The refusal where there is no such statement. */
export const NO_STATEMENT = refuse("not-found", say("not-found", { thing: "statement" }));
