import { permissionsOfRoles, permissionsOfScopes } from "../../../contract/permissions";
import type { Actor } from "../../../contract/permissions";
import type { Person } from "../../../contract/directory";
import type { UserDoc } from "../../../contract/records";
import { canonicalEmail, keyId } from "./access";
import type { Access } from "./access";

/** The actor that a machine's key stands for; null for an unknown or revoked key. */
export async function actorOfKey(access: Access, key: string): Promise<Actor | null> {
  const hash = access.passwords.sha256(key);
  const row = await access.store.read.apiKeys.get(keyId(hash));
  if (!row || row.hash !== hash || row.revokedAt !== null) return null;
  return {
    kind: "key",
    id: row.id,
    name: row.name,
    personId: null,
    permissions: permissionsOfScopes(row.scopes),
  };
}

/** The actor that a signed-in user is: with his own roles and, through the person he is, nobody else's. */
export function actorOfUser(user: UserDoc, people: readonly Person[]): Actor {
  return {
    kind: "user",
    id: user.id,
    name: user.name,
    personId: user.personId ?? personByEmail(user.email, people),
    permissions: permissionsOfRoles(user.access),
  };
}

/** A user without a link is the person whose e-mail contact he signs in with; nobody, where two share it. */
function personByEmail(email: string, people: readonly Person[]): string | null {
  const wanted = canonicalEmail(email);
  const matches = people.filter((each) =>
    each.contacts.some((way) => way.kind === "email" && canonicalEmail(way.address) === wanted),
  );
  return matches.length === 1 ? (matches[0]?.id ?? null) : null;
}
