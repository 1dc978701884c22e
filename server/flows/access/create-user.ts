import { say } from "../../../contract/refusal";
import { fieldFaults } from "../../../contract/field-fault";
import { newUser } from "../../../contract/access";
import type { NewUser } from "../../../contract/access";
import type { Actor } from "../../../contract/permissions";
import type { UserDoc } from "../../../contract/records";
import type { Tx } from "../../ports/store";
import { loadDirectory } from "../../steps/directory";
import { canonicalEmail, refuse, tellAccessChanged, userId } from "./access";
import type { Access, RefusedByField } from "./access";

/** Makes a user from untrusted input; refuses a second user of the same address and a person nobody knows. */
export async function createUser(
  access: Access,
  input: { user: unknown; actor: Actor },
): Promise<{ ok: true; user: UserDoc } | RefusedByField> {
  if (!input.actor.permissions.includes("access.manage"))
    return refuse("", say("no-permission", { permission: "access.manage" }));
  const parsed = newUser.safeParse(input.user);
  if (!parsed.success) return { ok: false, errors: fieldFaults(parsed.error) };
  const row = await newUserRow(access, parsed.data);
  return access.store.transaction(async (tx) => {
    if (await tx.users.get(row.id)) return refuse("email", "address-taken");
    const { people } = await loadDirectory(tx.settings);
    if (row.personId !== null && !people.some((each) => each.id === row.personId))
      return refuse("person", "no-person");
    saveNewUser(tx, access.clock.now(), input.actor, row);
    return { ok: true as const, user: row };
  });
}

/** The row of a new user, its password hashed. */
export async function newUserRow(access: Access, user: NewUser): Promise<UserDoc> {
  return {
    id: userId(access.passwords, user.email),
    email: canonicalEmail(user.email),
    name: user.name,
    passwordHash: await access.passwords.hash(user.password),
    access: user.access,
    personId: user.person ?? null,
    language: user.language,
    createdAt: access.clock.now(),
  };
}

/** Stores the row together with its event. */
export function saveNewUser(tx: Tx, at: number, actor: Actor, row: UserDoc): void {
  tx.users.put(row);
  tellAccessChanged(tx, at, actor, {
    what: "user.added",
    id: row.id,
    name: row.name,
    access: row.access,
  });
}
