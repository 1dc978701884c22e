import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../../ports/store";
import { lockDirectory } from "./directory-lock";
import { migrate } from "./migrate";
import { connectPglite, openOnThread } from "./pglite-session";
import { type PgliteThread, startPgliteThread } from "./pglite-thread";

type Template = Uint8Array<ArrayBuffer>;

/**
 * Opens the embedded store. `dataDir` null or "memory://" keeps everything in memory; a directory is made when it is
 * missing, and refused with an error that names the other process when one has it open. `template` (of `dumpTemplate`)
 * makes a fresh store open in under a second instead of five.
 */
export async function openPglite(options: {
  dataDir: string | null;
  template?: Template;
}): Promise<Store> {
  const template = options.template ?? null;
  const { dataDir } = options;
  if (dataDir === null || dataDir === "memory://") {
    const thread = await startPgliteThread({ directory: null, template });
    return openOnThread(thread, thread.close);
  }
  await mkdir(dataDir, { recursive: true });
  const lock = await lockDirectory(join(dataDir, "onevoice.lock"));
  try {
    const thread = await startInDirectory(dataDir, template);
    return await openOnThread(thread, async () => {
      await thread.close();
      await lock.release();
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A dump of a fresh store with all tables, for `openPglite`'s `template`: about 40 MB. */
export async function dumpTemplate(): Promise<Template> {
  const thread = await startPgliteThread({ directory: null, template: null });
  try {
    const database = connectPglite(thread);
    await migrate(database);
    await database.destroy();
    return await thread.dump();
  } finally {
    await thread.close();
  }
}

// A first start takes seconds and may be cut off: the files are made under another name, so that a half-made database
// is never taken for one, and may be removed without asking.
async function startInDirectory(dataDir: string, template: Template | null): Promise<PgliteThread> {
  const directory = join(dataDir, "database");
  if (!(await exists(directory))) {
    const unfinished = join(dataDir, "database.unfinished");
    await rm(unfinished, { recursive: true, force: true });
    await (await startPgliteThread({ directory: unfinished, template })).close();
    await rename(unfinished, directory);
  }
  return startPgliteThread({ directory, template: null });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
