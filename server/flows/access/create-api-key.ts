import { say } from "../../../contract/refusal";
import { fieldFaults } from "../../../contract/field-fault";
import { newApiKey } from "../../../contract/access";
import type { Actor } from "../../../contract/permissions";
import type { ApiKeyDoc } from "../../../contract/records";
import type { Tx } from "../../ports/store";
import { keyId, refuse, tellAccessChanged } from "./access";
import type { Access, RefusedByField } from "./access";

/** Makes a key for a machine. The key itself is in this answer and nowhere else: only its hash is stored. */
export async function createApiKey(
  access: Access,
  input: { key: unknown; actor: Actor },
): Promise<{ ok: true; row: ApiKeyDoc; key: string } | RefusedByField> {
  if (!input.actor.permissions.includes("access.manage"))
    return refuse("", say("no-permission", { permission: "access.manage" }));
  const parsed = newApiKey.safeParse(input.key);
  if (!parsed.success) return { ok: false, errors: fieldFaults(parsed.error) };
  const key = `ov_${access.passwords.randomToken(32)}`;
  const row = keyRow(access, { key, ...parsed.data });
  await access.store.transaction(async (tx) => saveKey(tx, row, input.actor));
  return { ok: true, row, key };
}

/** The row of a key: id and hash follow from the key. */
export function keyRow(
  access: Access,
  given: { key: string; name: string; scopes: readonly string[] },
): ApiKeyDoc {
  const hash = access.passwords.sha256(given.key);
  return {
    id: keyId(hash),
    name: given.name,
    hash,
    scopes: [...given.scopes],
    createdAt: access.clock.now(),
    revokedAt: null,
  };
}

/** Stores the row together with its event. */
export function saveKey(tx: Tx, row: ApiKeyDoc, actor: Actor): void {
  tx.apiKeys.put(row);
  tellAccessChanged(tx, row.createdAt, actor, {
    what: "key.added",
    id: row.id,
    name: row.name,
    scopes: row.scopes,
  });
}
