import { say, type RefusalCode, type Said } from "../../../contract/refusal";
import type { Permission } from "../../../contract/permissions";
import type { Instant } from "../../../contract/primitives";
import {
  emptyBlanks,
  SIGN_OFF_ROLES,
  type SignOff,
  type SignOffRole,
  type StatementDoc,
} from "../../../contract/statement";

/** Who wants to sign, as far as it matters. */
export interface Signer {
  kind: "user" | "key" | "system";
  id: string;
  personId: string | null;
  permissions: readonly Permission[];
}

export type SignDecision = { ok: true; fresh: boolean } | { ok: false; said: Said };

/** What the decision needs besides the statement. */
export interface SignFacts {
  role: SignOffRole;
  /** Of the text that the signer has read. */
  hash: string;
  /** Person id of who commands the incident, and his name; null where nobody does. */
  commander: { id: string; name: string } | null;
  /** Version of the current statement of the same audience and language; 0 where there is none. */
  currentVersion: number;
  now: Instant;
}

/** What each role's signature needs. */
export const SIGN_PERMISSION: Record<SignOffRole, Permission> = {
  legal: "statements.sign.legal",
  commander: "statements.sign.commander",
};

/**
 * Whether this person may sign this text in this role (domain C: PR drafts, legal, then the commander; nobody signs his
 * own). Signing again what one has signed is allowed and changes nothing, also after the release.
 */
export function maySign(statement: StatementDoc, signer: Signer, facts: SignFacts): SignDecision {
  if (signer.kind !== "user") return no("not-a-person");
  if (!signer.permissions.includes(SIGN_PERMISSION[facts.role]))
    return no("no-permission", { permission: SIGN_PERMISSION[facts.role] });
  const mine = validSignOffs(statement).find((one) => one.by === signer.id);
  const other = facts.hash !== statement.hash;
  if (mine?.role === facts.role && !other && statement.state !== "withdrawn")
    return { ok: true, fresh: false };
  return (
    refusedByState(statement, facts) ??
    (other ? no("other-text") : null) ??
    refusedByText(statement, facts.now) ??
    refusedByPerson(statement, signer, facts, mine) ?? { ok: true, fresh: true }
  );
}

/** The signatures with this one, and whether the statement has all of them now. A signature of an older text falls. */
export function afterSignOff(
  statement: StatementDoc,
  signature: SignOff,
): { signOffs: SignOff[]; complete: boolean } {
  const kept = validSignOffs(statement).filter((one) => one.role !== signature.role);
  const signOffs = [...kept, signature];
  return {
    signOffs,
    complete: SIGN_OFF_ROLES.every((role) => signOffs.some((one) => one.role === role)),
  };
}

/** The signatures that stand under the present text. */
export function validSignOffs({ signOffs, hash }: StatementDoc): SignOff[] {
  return signOffs.filter((one) => one.hash === hash);
}

function refusedByState(statement: StatementDoc, facts: SignFacts): SignDecision | null {
  if (statement.state !== "draft") return no("not-a-draft");
  if (statement.version < facts.currentVersion)
    return no("outdated", { version: facts.currentVersion });
  return statement.submittedAt === null ? no("not-submitted") : null;
}

function refusedByText(statement: StatementDoc, now: Instant): SignDecision | null {
  const empty = emptyBlanks(statement.text);
  if (empty.length > 0 || statement.text.trim() === "") return no("empty-blanks");
  return statement.expiresAt !== null && statement.expiresAt <= now ? no("past-its-update") : null;
}

function refusedByPerson(
  statement: StatementDoc,
  signer: Signer,
  { role, commander }: SignFacts,
  mine: SignOff | undefined,
): SignDecision | null {
  if ([statement.author, ...(statement.editors ?? [])].includes(signer.id)) return no("author");
  if (mine) return no("signs-already");
  if (role === "commander" && commander && commander.id !== signer.personId)
    return no("not-the-commander", { name: commander.name });
  const taken = validSignOffs(statement).find((one) => one.role === role);
  return taken ? no("signed-by-another", { name: taken.name }) : null;
}

function no<C extends RefusalCode>(...words: Parameters<typeof say<C>>): SignDecision {
  return { ok: false, said: say(...words) };
}
