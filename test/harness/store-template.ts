import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { dumpTemplate } from "../../server/adapters/store/open-pglite";
import { connectPglite, openOnThread } from "../../server/adapters/store/pglite-session";
import { type PgliteThread, startPgliteThread } from "../../server/adapters/store/pglite-thread";
import { TABLE_NAMES } from "../../server/adapters/store/schema";
import type { Store } from "../../server/ports/store";

const STORE = fileURLToPath(new URL("../../server/adapters/store/", import.meta.url));
const PGLITE = fileURLToPath(
  new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url),
);

let template: Promise<Uint8Array<ArrayBuffer>> | undefined;
const idle: PgliteThread[] = [];

// A test file has modules of its own: what it leaves idle serves nobody after it. Left to the end of the test process,
// several of them together took longer than the half second that jest grants a process to exit. Outside of jest, as
// when screenshots are made, the process ends by itself.
const { afterAll } = globalThis as { afterAll?: (end: () => Promise<void>) => void };
let over = false;
afterAll?.(async () => {
  // This hook was there before those of the test file: a store that one of them closes comes too late to be kept.
  over = true;
  await Promise.all(idle.splice(0).map((thread) => thread.close()));
});

/**
 * A fresh store in memory. The first one of a test file takes about a second; once it is closed, its emptied
 * database serves the next, in a fraction of that. Idle ones do not keep the process alive.
 */
export async function freshStore(): Promise<Store> {
  const thread =
    idle.pop() ?? (await startPgliteThread({ directory: null, template: await storeTemplate() }));
  thread.hold(true);
  return openOnThread(thread, async () => {
    if (over) {
      await thread.close();
      return;
    }
    try {
      await empty(thread);
      thread.hold(false);
      idle.push(thread);
    } catch {
      await thread.close();
    }
  });
}

async function empty(thread: PgliteThread): Promise<void> {
  const database = connectPglite(thread);
  const tables = [...TABLE_NAMES, "events", "counters"].map((name) => sql.table(name));
  try {
    await sql`alter table events disable trigger append_only`.execute(database);
    await sql`truncate ${sql.join(tables)}`.execute(database);
    await sql`alter table events enable trigger append_only`.execute(database);
    await sql`deallocate all`.execute(database);
  } finally {
    await database.destroy();
  }
}

/**
 * The dump of an empty store. Made once (about five seconds) and kept in the system's temporary directory under a name
 * that follows from everything it is made of, so that each test process finds it there.
 */
export function storeTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  return (template ??= cachedTemplate());
}

async function cachedTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(tmpdir(), `onevoice-store-template-${await fingerprint()}.tar`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    const dump = await dumpTemplate();
    const draft = `${file}-${randomUUID()}`;
    await writeFile(draft, dump);
    await rename(draft, file);
    return dump;
  }
}

async function fingerprint(): Promise<string> {
  const migrations = (await readdir(join(STORE, "migrations"))).sort();
  const files = [
    "schema-response.ts",
    "schema.ts",
    ...migrations.map((name) => join("migrations", name)),
  ];
  const hash = createHash("sha256");
  for (const file of [...files.map((name) => join(STORE, name)), PGLITE]) {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  }
  return hash.digest("hex").slice(0, 16);
}
