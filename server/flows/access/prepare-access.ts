import { SYSTEM } from "../../../contract/permissions";
import { tellAccessChanged } from "./access";
import type { Access } from "./access";
import { keyRow, saveKey } from "./create-api-key";
import { newUserRow, saveNewUser } from "./create-user";

/** Where the hash of the one-time set-up token stands while there is no user. */
export const SETUP_SETTING = "access:setup";
const INGEST_KEY_NAME = "INGEST_API_KEY";

/**
 * Run at every start. Without a user: makes the first administrator from the settings, or else a one-time set-up
 * token, which is given back to be printed once (an earlier one stops working). Brings the ingest key of the settings
 * into force; a key that the settings named before and no longer name the same way is revoked.
 */
export async function prepareAccess(
  access: Access,
  settings: {
    adminEmail: string | null;
    adminPassword: string | null;
    ingestApiKey: string | null;
  },
): Promise<{ setupToken: string | null }> {
  if (settings.ingestApiKey) await takeIngestKey(access, settings.ingestApiKey);
  if ((await access.store.read.users.count()) > 0) return { setupToken: null };
  if (settings.adminEmail && settings.adminPassword) {
    await firstAdministrator(access, settings.adminEmail, settings.adminPassword);
    return { setupToken: null };
  }
  const setupToken = access.passwords.randomToken(24);
  await access.store.transaction(async (tx) => {
    tx.settings.put({ id: SETUP_SETTING, value: { hash: access.passwords.sha256(setupToken) } });
  });
  return { setupToken };
}

async function firstAdministrator(access: Access, email: string, password: string): Promise<void> {
  const name = email.split("@")[0] ?? email;
  const row = await newUserRow(access, {
    email,
    password,
    name,
    access: ["admin"],
    language: "zh-CN",
  });
  await access.store.transaction(async (tx) => {
    if (await tx.users.get(row.id)) return;
    saveNewUser(tx, row.createdAt, SYSTEM, row);
    tx.settings.remove(SETUP_SETTING);
  });
}

async function takeIngestKey(access: Access, key: string): Promise<void> {
  const row = keyRow(access, { key, name: INGEST_KEY_NAME, scopes: ["ingest", "read"] });
  await access.store.transaction(async (tx) => {
    for (const old of await tx.apiKeys.find({ limit: 1_000 })) {
      if (old.name !== INGEST_KEY_NAME || old.id === row.id || old.revokedAt !== null) continue;
      tx.apiKeys.put({ ...old, revokedAt: row.createdAt });
      tellAccessChanged(tx, row.createdAt, SYSTEM, { what: "key.revoked", id: old.id });
    }
    // A key that a person revoked stays revoked, although the settings still name it.
    if (!(await tx.apiKeys.get(row.id))) saveKey(tx, row, SYSTEM);
  });
}
