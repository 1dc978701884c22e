import type { Actor } from "../../../contract/permissions";
import type { ApiKeyDoc } from "../../../contract/records";
import { tellAccessChanged } from "./access";
import type { Access } from "./access";

/** Ends a key for good. Doing it again changes nothing. */
export async function revokeApiKey(
  access: Access,
  input: { id: string; actor: Actor },
): Promise<{ ok: true; row: ApiKeyDoc } | { ok: false; reason: "not-found" }> {
  return access.store.transaction(async (tx) => {
    const row = await tx.apiKeys.lock(input.id);
    if (!row) return { ok: false as const, reason: "not-found" as const };
    if (row.revokedAt !== null) return { ok: true as const, row };
    const revoked = { ...row, revokedAt: access.clock.now() };
    tx.apiKeys.put(revoked);
    tellAccessChanged(tx, revoked.revokedAt, input.actor, {
      what: "key.revoked",
      id: row.id,
      name: row.name,
    });
    return { ok: true as const, row: revoked };
  });
}
