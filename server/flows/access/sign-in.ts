import type { Credentials } from "../../../contract/access";
import type { UserDoc } from "../../../contract/records";
import { userId } from "./access";
import type { Access } from "./access";

// A hash that no password fits. Verifying against it costs the same as for a real user, so that the answer's time
// does not tell which addresses exist.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$DY9yKjzhYMmfxTtD4n8L/w$upCbs24KrSpDATSSXiOotrb0WLBzFQNKV1USrcpbcUI";

/** The user whose address and password these are, or a refusal that does not tell which of the two was wrong. */
export async function signIn(
  access: Access,
  given: Credentials,
): Promise<{ ok: true; user: UserDoc } | { ok: false; reason: "wrong-credentials" }> {
  const user = await access.store.read.users.get(userId(access.passwords, given.email));
  const fits = await access.passwords.verify(user?.passwordHash ?? NOBODY, given.password);
  return user && fits ? { ok: true, user } : { ok: false, reason: "wrong-credentials" };
}
