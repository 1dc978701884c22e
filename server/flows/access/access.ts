import type { PlainCode, Said } from "../../../contract/refusal";
import { faultAt, type FieldFault } from "../../../contract/field-fault";
import type { Actor } from "../../../contract/permissions";
import type { Tx } from "../../ports/store";
import type { Clock } from "../../ports/clock";
import type { Passwords } from "../../ports/passwords";
import type { Store } from "../../ports/store";

/** What the flows of access need. */
export interface Access {
  store: Store;
  clock: Clock;
  passwords: Passwords;
}

/** Refused by field: nothing was changed. */
export interface RefusedByField {
  ok: false;
  errors: FieldFault[];
}

/** Refuses for one field. */
export function refuse(path: string, why: PlainCode | Said): RefusedByField {
  const said: Said = typeof why === "string" ? { code: why } : why;
  return { ok: false, errors: [faultAt(path, said)] };
}

/** Tells the log who changed whose access. Carries names and roles, never a secret or an e-mail address. */
export function tellAccessChanged(
  tx: Tx,
  at: number,
  actor: Actor,
  data: { what: string; id: string; name?: string; access?: string[]; scopes?: string[] },
): void {
  tx.emit({ at, type: "access.changed", data: { ...data, by: actor.id } });
}

/** A user's id follows from the address: one address, one user, whoever makes it first. */
export function userId(passwords: Passwords, email: string): string {
  return `u-${passwords.sha256(`user:${canonicalEmail(email)}`).slice(0, 20)}`;
}

/** A key's id follows from the key, so that a lookup is one read by id. */
export function keyId(hash: string): string {
  return `k-${hash.slice(0, 20)}`;
}

/** Addresses are compared without case and outer space. */
export function canonicalEmail(email: string): string {
  return email.trim().toLowerCase();
}
