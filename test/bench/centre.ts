import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { BENCH_DIRECTORY, type Sent } from "./corpus";

/** A centre as its users have it: the built program in a process of its own. */
export interface BenchCentre {
  url: string;
  key: string;
  /** Sends records; rejects unless all of them are accepted or known. */
  send(body: string): Promise<void>;
  /** Resolves when this signal was decided: read, placed, its rules looked at, all of it committed. */
  decided(signal: Sent): Promise<void>;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const KEY = "a-key-for-measuring-only";
/** How often the last signal is asked for: the figures are of seconds. */
const ASK_MS = 20;
const START_WITHIN_MS = 60_000;

/** Starts the centre on a free port, as `npm start` does. `databaseUrl` null means the embedded database in `dataDir`. */
export async function startCentre(place: {
  dataDir: string;
  databaseUrl: string | null;
}): Promise<BenchCentre> {
  const child = spawn(
    process.execPath,
    [...extraFlags(), join(ROOT, "bin", "onevoice.mjs"), "serve"],
    {
      env: {
        PATH: process.env["PATH"],
        PORT: "0",
        DATA_DIR: place.dataDir,
        LOG_LEVEL: "error",
        INGEST_API_KEY: KEY,
        ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  const url = await addressOf(child.stdout, ended);
  return {
    url,
    key: KEY,
    send: (body) => send(url, body),
    decided: (signal) => decided(url, signal),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Flags for the centre's process, such as --cpu-prof, to find what bounds it. */
function extraFlags(): string[] {
  return (process.env["BENCH_CENTRE_FLAGS"] ?? "").split(" ").filter(Boolean);
}

/** Tells the centre which organisation the corpus speaks of. */
export async function introduce(centre: BenchCentre, dataDir: string): Promise<void> {
  const access = JSON.parse(await readFile(join(dataDir, "local-access.json"), "utf8")) as {
    key: string;
  };
  const response = await fetch(`${centre.url}/api/v1/directory`, {
    method: "POST",
    headers: { authorization: `Bearer ${access.key}`, "content-type": "application/json" },
    body: JSON.stringify({ directory: BENCH_DIRECTORY }),
  });
  if (!response.ok) throw new Error(`the directory was refused: ${await response.text()}`);
}

async function addressOf(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  let text = "";
  const found = new Promise<string>((resolve) => {
    output.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      const port = /http:\/\/[\w.]+:(\d+)/.exec(text)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
  const failed = async (why: string, when: Promise<unknown>): Promise<never> => {
    await when;
    throw new Error(`the centre did not start: ${why}: ${text}`);
  };
  return Promise.race([
    found,
    failed("it ended", ended),
    failed("no address in time", pause(START_WITHIN_MS, null, { ref: false })),
  ]);
}

async function send(url: string, body: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/signals`, {
    method: "POST",
    headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
    body,
  });
  const text = await response.text();
  if (response.status !== 202) throw new Error(`refused with ${response.status}: ${text}`);
  const { refused } = JSON.parse(text) as { refused: unknown[] };
  if (refused.length > 0) throw new Error(`records were refused: ${text}`);
}

async function decided(url: string, signal: Sent): Promise<void> {
  const id = encodeURIComponent(`${signal.source}|${signal.id}`);
  for (;;) {
    const response = await fetch(`${url}/api/v1/signals/${id}`, {
      headers: { authorization: `Bearer ${KEY}` },
    });
    if (!response.ok) throw new Error(`the signal cannot be read: ${await response.text()}`);
    const { role } = (await response.json()) as { role: string | null };
    if (role !== null) return;
    await pause(ASK_MS);
  }
}
