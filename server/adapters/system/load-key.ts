import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { types } from "node:util";

const KEY_BYTES = 32;
const FILE = "encryption.key";

/**
 * The key of the installation: from ENCRYPTION_KEY (32 bytes, base64) where that is given, else from
 * `encryption.key` in the data directory, which is written once with mode 0600. Throws where either holds anything else:
 * a key made anew in its place would silently make strangers of everybody counted so far.
 */
export async function loadKey(options: {
  encryptionKey: string | undefined;
  dataDir: string;
}): Promise<Buffer> {
  if (options.encryptionKey !== undefined) return decode(options.encryptionKey, "ENCRYPTION_KEY");
  const path = join(options.dataDir, FILE);
  const stored = await readIfThere(path);
  if (stored !== null) return decode(stored, path);
  await writeNew(path, options.dataDir);
  return decode(await readFile(path, "utf8"), path);
}

/** Never quotes the value: it is a secret, or close to one. */
function decode(text: string, where: string): Buffer {
  const base64 = text.trim();
  const key = Buffer.from(base64, "base64");
  const clean = /^[A-Za-z0-9+/]{43}=?$/.test(base64) && key.length === KEY_BYTES;
  if (clean) return key;
  throw new Error(
    `${where}: expected 32 bytes in base64 (44 characters, such as "openssl rand -base64 32" prints)`,
  );
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return null;
    throw fault;
  }
}

/** Written beside and linked into place: a crash leaves no half key, and of two processes that start together one key wins. */
async function writeNew(path: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (fault) {
    if (codeOf(fault) !== "EEXIST") throw fault;
  } finally {
    await rm(draft, { force: true });
  }
}

function codeOf(fault: unknown): unknown {
  return types.isNativeError(fault) && "code" in fault ? fault.code : undefined;
}
