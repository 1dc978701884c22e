import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { errorCode } from "./error-code";
import { isAlive, ownIdentity, type ProcessIdentity } from "./process-identity";

/** Who holds a lock; `nonce` is different each time one is taken. */
interface Holder extends ProcessIdentity {
  nonce: string;
}

/** A lock that this process holds. */
export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Takes the lock file at `path`, or rejects naming the living process that holds it. A dead holder's lock is taken over.
 *
 * The file appears complete or not at all (written aside, then linked, which fails if the name is taken). Taking over
 * is safe between several starters: only who holds the lock of that one takeover (`path.<nonce>`, taken by these same
 * rules, so a starter that dies in the middle blocks nobody) may replace the dead holder's file, and looks again first.
 */
export async function lockDirectory(path: string): Promise<DirectoryLock> {
  const me: Holder = { ...(await ownIdentity()), nonce: randomUUID() };
  const draft = `${path}-${me.nonce}`;
  await writeFile(draft, JSON.stringify(me), { flag: "wx" });
  try {
    while (!(await linked(draft, path))) {
      const holder = await holderOf(path);
      if (!holder) continue;
      if (await isAlive(holder)) throw new Error(inUse(path, holder));
      await takeOver(path, holder, draft);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    async release() {
      if ((await holderOf(path))?.nonce === me.nonce) await rm(path, { force: true });
    },
  };
}

// Puts a file with the dead holder out of the way; the caller then tries to link its own, and so may anybody else.
async function takeOver(path: string, dead: Holder, draft: string): Promise<void> {
  const takeover = await lockDirectory(`${path}.${dead.nonce.slice(0, 8)}`);
  try {
    if ((await holderOf(path))?.nonce === dead.nonce) await rename(path, `${draft}-dead`);
  } finally {
    await rm(`${draft}-dead`, { force: true });
    await takeover.release();
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw new Error(
      `the lock file ${path} cannot be read; if no OneVoice runs on this directory, remove it`,
      {
        cause: error,
      },
    );
  }
}

function inUse(path: string, holder: Holder): string {
  return `the data directory is in use by process ${holder.pid} (lock file ${path}); two processes on one directory lose data`;
}
