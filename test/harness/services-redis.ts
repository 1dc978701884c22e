import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

/** A Redis for tests. One of our own can be killed and started again on the same port; it keeps nothing. */
export interface TestRedis {
  url: string;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again; resolves when it answers. */
  start(): Promise<void>;
  /** Removes the keys that begin so; a given Redis is left as it was found. */
  forget(prefix: string): Promise<void>;
  /** Ends it and removes what it left. */
  stop(): Promise<void>;
}

/**
 * A Redis at TEST_REDIS_URL, or one of our own from `redis-server` on the PATH; `own` asks for our own in any case.
 * Null, with a printed reason, where there is none: the tests are then skipped by name.
 */
export async function startRedis({ own = false } = {}): Promise<TestRedis | null> {
  const given = process.env["TEST_REDIS_URL"];
  if (given !== undefined && !own) return givenRedis(given);
  try {
    return await ownRedis();
  } catch (fault) {
    process.stderr.write(
      `Redis tests are skipped: redis-server did not start (${String(fault)})\n`,
    );
    return null;
  }
}

function givenRedis(url: string): TestRedis {
  const refuse = () => Promise.reject(new Error("this Redis is not ours to kill"));
  return {
    url,
    kill: refuse,
    start: refuse,
    forget: (prefix) => forget(url, prefix),
    stop: () => Promise.resolve(),
  };
}

async function ownRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), "onevoice-redis-"));
  const port = await freePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    server = await launch(port, folder);
  };
  const kill = async () => {
    const running = server;
    server = null;
    if (running) await end(running);
  };
  const stop = async () => {
    await kill();
    await rm(folder, { recursive: true, force: true });
  };
  await start().catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });
  const url = `redis://127.0.0.1:${port}`;
  return { url, kill, start, forget: (prefix) => forget(url, prefix), stop };
}

async function forget(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys(`${prefix}*`);
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const options = ["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const server = spawn("redis-server", ["--port", String(port), ...options], { stdio: "ignore" });
  const probe = new Redis({ port, host: "127.0.0.1", retryStrategy: () => 20 });
  try {
    await new Promise<void>((resolve, reject) => {
      probe.on("error", () => undefined);
      probe.once("ready", () => resolve());
      server.once("error", reject);
      server.once("exit", (code) => reject(new Error(`it ended with ${String(code)}`)));
    });
  } finally {
    probe.disconnect();
  }
  return server;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGKILL");
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
