import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Store } from "../../server/ports/store";
import { dumpTemplate, openPglite } from "../../server/adapters/store/open-pglite";

const STORE = fileURLToPath(new URL("../../server/adapters/store/", import.meta.url));
const PGLITE = fileURLToPath(
  new URL("../../node_modules/@electric-sql/pglite/package.json", import.meta.url),
);

let template: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** A fresh store in memory, open in about a second: a clone of one template. */
export async function freshStore(): Promise<Store> {
  return openPglite({ dataDir: null, template: await storeTemplate() });
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
  const files = ["schema.ts", ...migrations.map((name) => join("migrations", name))];
  const hash = createHash("sha256");
  for (const file of [...files.map((name) => join(STORE, name)), PGLITE]) {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  }
  return hash.digest("hex").slice(0, 16);
}
