import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadKey } from "../../../server/adapters/system/load-key";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "onevoice-key-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const given = Buffer.alloc(32, 3);
const load = (encryptionKey?: string, dir = dataDir) => loadKey({ encryptionKey, dataDir: dir });

describe("the key of the installation is kept, and never replaced", () => {
  test("a given key is used and nothing is written", async () => {
    expect(await load(given.toString("base64"))).toEqual(given);
    expect(await readdir(dataDir)).toEqual([]);
  });

  test("an absent key is generated once, readable by its owner alone", async () => {
    const deep = join(dataDir, "a", "b");
    const key = await load(undefined, deep);
    expect(key).toHaveLength(32);
    expect(await load(undefined, deep)).toEqual(key);
    expect((await stat(join(deep, "encryption.key"))).mode & 0o777).toBe(0o600);
    expect(await readdir(deep)).toEqual(["encryption.key"]);
  });

  test("processes that start together agree on one key", async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => load()));
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
    expect(await readdir(dataDir)).toEqual(["encryption.key"]);
  });

  test.each([
    "",
    "short",
    "x".repeat(44),
    given.toString("hex"),
    Buffer.alloc(31, 1).toString("base64"),
    Buffer.alloc(33, 1).toString("base64"),
  ])("a malformed setting %p is refused, unquoted", async (value) => {
    const reason = String(await load(value).catch((fault: unknown) => fault));
    expect(reason).toMatch(/ENCRYPTION_KEY: expected 32 bytes in base64/);
    expect(value !== "" && reason.includes(value)).toBe(false);
  });

  test("a malformed file is refused by name and left as it is", async () => {
    const path = join(dataDir, "encryption.key");
    await writeFile(path, "half a ke");
    await expect(load()).rejects.toThrow(/encryption\.key: expected 32 bytes/);
    expect(await readFile(path, "utf8")).toBe("half a ke");
  });
});
