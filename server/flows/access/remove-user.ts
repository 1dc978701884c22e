import type { Actor } from "../../../contract/permissions";
import { tellAccessChanged } from "./access";
import type { Access } from "./access";

/** Takes a user away; his sessions end with him. Refuses to remove the last administrator: nobody could mend that. */
export async function removeUser(
  access: Access,
  input: { id: string; actor: Actor },
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "last-administrator" }> {
  return access.store.transaction(async (tx) => {
    const user = await tx.users.lock(input.id);
    if (!user) return { ok: false as const, reason: "not-found" as const };
    const others = (await tx.users.find({ limit: 1_000 })).filter((each) => each.id !== input.id);
    if (!others.some((each) => each.access.includes("admin")))
      return { ok: false as const, reason: "last-administrator" as const };
    tx.users.remove(user.id);
    tellAccessChanged(tx, access.clock.now(), input.actor, {
      what: "user.removed",
      id: user.id,
      name: user.name,
    });
    return { ok: true as const };
  });
}
