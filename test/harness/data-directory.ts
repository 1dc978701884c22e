import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeTemplate } from "./store-template";

/** A DATA_DIR of a test. */
export interface DataDirectory {
  path: string;
  remove(): Promise<void>;
}

/** An empty one: the centre's first start makes the database in it, which takes seconds. */
export async function emptyDataDirectory(): Promise<DataDirectory> {
  const path = await mkdtemp(join(tmpdir(), "onevoice-centre-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** One with an empty database already in it, so that a start takes a second. Where there is no `tar` it is an empty one. */
export async function preparedDataDirectory(): Promise<DataDirectory> {
  const directory = await emptyDataDirectory();
  const database = join(directory.path, "database");
  await mkdir(database);
  if (!(await unpacked(await storeTemplate(), database)))
    await rm(database, { recursive: true, force: true });
  return directory;
}

async function unpacked(dump: Uint8Array, into: string): Promise<boolean> {
  const tar = spawn("tar", ["-xf", "-", "-C", into], { stdio: ["pipe", "ignore", "ignore"] });
  tar.stdin.on("error", () => undefined);
  tar.stdin.end(dump);
  return once(tar, "close").then(
    ([code]) => code === 0,
    () => false,
  );
}
