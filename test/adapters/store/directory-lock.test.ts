import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { lockDirectory } from "../../../server/adapters/store/directory-lock";
import { ownIdentity } from "../../../server/adapters/store/process-identity";
import { upTo } from "./engine-under-test";

let directory = "";
let path = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "onevoice-lock-"));
  path = join(directory, "onevoice.lock");
});
afterEach(() => rm(directory, { recursive: true, force: true }));

// Above every pid that the kernel gives out.
const NOBODY = 0x7fffffff;

test("a directory in use is refused, naming the process that uses it, and free after its release", async () => {
  const lock = await lockDirectory(path);
  await expect(lockDirectory(path)).rejects.toThrow(`in use by process ${process.pid}`);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ pid: process.pid });
  await lock.release();
  await (await lockDirectory(path)).release();
  expect(await readdir(directory)).toEqual([]);
});

test.each([
  ["a dead process", { pid: NOBODY, started: "boot/1" }],
  ["a process whose pid was given to another one", { pid: process.pid, started: "boot/1" }],
])("the lock of %s is taken over", async (_, holder) => {
  await writeFile(path, JSON.stringify({ ...holder, nonce: "of-the-dead" }));
  const lock = await lockDirectory(path);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject(await ownIdentity());
  await lock.release();
  expect(await readdir(directory)).toEqual([]);
});

test("of many that find a dead process's lock at once, exactly one takes it over, even where an earlier takeover died midway", async () => {
  await writeFile(path, JSON.stringify({ pid: NOBODY, started: "boot/1", nonce: "of-the-dead" }));
  const midway = JSON.stringify({ pid: NOBODY, started: "boot/2", nonce: "midway-dead" });
  await writeFile(`${path}.of-the-d`, midway);
  const attempts = await Promise.allSettled(upTo(12).map(() => lockDirectory(path)));
  const taken = attempts.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  expect(taken.length).toBeLessThanOrEqual(1);
  const lock = taken[0] ?? (await lockDirectory(path));
  await expect(lockDirectory(path)).rejects.toThrow("in use");
  await lock.release();
  expect(await readdir(directory)).toEqual([]);
});

test("a lock file that tells nothing is refused, not removed", async () => {
  await writeFile(path, "");
  await expect(lockDirectory(path)).rejects.toThrow(/cannot be read/);
  expect(await readdir(directory)).toEqual(["onevoice.lock"]);
});
