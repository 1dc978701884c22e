import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openPglite } from "../../../server/adapters/store/open-pglite";
import { upTo } from "./engine-under-test";

const PROGRAM = fileURLToPath(new URL("../../harness/store-process.ts", import.meta.url));

let directory = "";
let running: ChildProcess | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "onevoice-killed-"));
});
afterEach(async () => {
  if (running) await kill(running);
  await rm(directory, { recursive: true, force: true });
});

test("a second process is refused while the first lives; after a kill every acknowledged row is found, and none half", async () => {
  let acknowledged = 0;
  for (const rounds of [40, 25]) {
    const child = start();
    acknowledged = await untilCommitted(child, acknowledged + rounds, async () => {
      await expect(openPglite({ dataDir: directory })).rejects.toThrow(
        `in use by process ${child.pid}`,
      );
    });
    await kill(child);

    const store = await openPglite({ dataDir: directory });
    try {
      const last = await store.lastEvent();
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      const events = await store.events(0, 10_000);
      expect(events.map((event) => event.data["n"])).toEqual(upTo(last).map((n) => n + 1));
      expect(await store.read.settings.count()).toBe(last);
      acknowledged = last;
    } finally {
      await store.close();
    }
  }
}, 180_000);

function start(): ChildProcess {
  running = spawn(process.execPath, ["--import", "tsx", PROGRAM, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return running;
}

async function untilCommitted(
  child: ChildProcess,
  atLeast: number,
  whenOpen: () => Promise<void>,
): Promise<number> {
  if (!child.stdout) throw new Error("the process has no output");
  for await (const line of createInterface(child.stdout)) {
    if (line === "open") await whenOpen();
    else if (Number(line) >= atLeast) return Number(line);
  }
  throw new Error("the process ended by itself");
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}
