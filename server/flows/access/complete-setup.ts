import { fieldFaults } from "../../../contract/field-fault";
import { setupInput } from "../../../contract/access";
import { SYSTEM } from "../../../contract/permissions";
import type { UserDoc } from "../../../contract/records";
import { refuse } from "./access";
import type { Access, RefusedByField } from "./access";
import { newUserRow, saveNewUser } from "./create-user";
import { SETUP_SETTING } from "./prepare-access";

/** Makes the first administrator with the one-time token. Works once, and only while no user exists. */
export async function completeSetup(
  access: Access,
  input: unknown,
): Promise<{ ok: true; user: UserDoc } | RefusedByField> {
  const parsed = setupInput.safeParse(input);
  if (!parsed.success) return { ok: false, errors: fieldFaults(parsed.error) };
  const { token, ...given } = parsed.data;
  const row = await newUserRow(access, { ...given, access: ["admin"], language: "zh-CN" });
  return access.store.transaction(async (tx) => {
    const setting = await tx.settings.lock(SETUP_SETTING);
    const users = await tx.users.count();
    if (users > 0 || hashIn(setting?.value) !== access.passwords.sha256(token))
      return refuse("token", "setup-link-dead");
    saveNewUser(tx, row.createdAt, SYSTEM, row);
    tx.settings.remove(SETUP_SETTING);
    return { ok: true as const, user: row };
  });
}

function hashIn(value: unknown): string | null {
  const hash = (value as { hash?: unknown } | null | undefined)?.hash;
  return typeof hash === "string" ? hash : null;
}
