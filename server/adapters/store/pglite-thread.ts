import { Worker } from "node:worker_threads";
import type { FromWorker, ToWorker, WorkerStart } from "./pglite-protocol";
import { WorkerStream } from "./worker-stream";

/** The embedded database in its thread. */
export interface PgliteThread {
  /** A connection to it for `pg`. There is one session in all: no second one may be open. */
  stream(): WorkerStream;
  /** Its whole directory as a tar archive, about 40 MB. Asks for no transaction to be open. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether the thread keeps the process alive: it does from the start, and should while it is in use. */
  hold: (alive: boolean) => void;
  /** Shuts it down in order. */
  close: () => Promise<void>;
}

/** Starts the database: 0.3–1 s from files or a template, 4–7 s from nothing. Rejects when it cannot start. */
export async function startPgliteThread(start: WorkerStart): Promise<PgliteThread> {
  const worker = newWorker(start);
  let stream: WorkerStream | null = null;
  let stopped: Error | null = null;
  const waiting = new Map<
    FromWorker["kind"],
    { done: (m: FromWorker) => void; failed: (e: Error) => void }
  >();
  const answer = <K extends FromWorker["kind"]>(
    kind: K,
  ): Promise<Extract<FromWorker, { kind: K }>> =>
    new Promise((resolve, reject) => {
      if (stopped) reject(stopped);
      else waiting.set(kind, { done: resolve as (m: FromWorker) => void, failed: reject });
    });
  const say = (message: ToWorker) =>
    worker.postMessage(message, "bytes" in message ? [message.bytes.buffer] : []);

  worker.on("message", (message: FromWorker) => {
    if (message.kind === "bytes") stream?.push(Buffer.from(message.bytes.buffer));
    else waiting.get(message.kind)?.done(message);
  });
  const gone = (error: Error) => {
    stopped ??= error;
    for (const { failed } of waiting.values()) failed(stopped);
    stream?.destroy(stopped);
  };
  worker.on("error", gone);
  worker.on("exit", (code) => gone(new Error(`the embedded database has stopped (code ${code})`)));
  await answer("ready");

  return {
    stream: () => (stream = new WorkerStream((bytes) => say({ kind: "bytes", bytes }), stopped)),
    async dump() {
      say({ kind: "dump" });
      return (await answer("dump")).bytes;
    },
    hold: (alive) => (alive ? worker.ref() : worker.unref()),
    async close() {
      if (stopped) return;
      say({ kind: "close" });
      await answer("closed").catch(() => undefined);
      await worker.terminate();
    },
  };
}

// Run from its TypeScript source (tests, development), a worker thread needs the loader registered within itself.
function newWorker(workerData: WorkerStart): Worker {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./pglite-worker.js", import.meta.url), { workerData });
  }
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const source = JSON.stringify(new URL("./pglite-worker.ts", import.meta.url).href);
  const start = `import { register } from ${loader}; register(); await import(${source});`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(start)}`);
  return new Worker(url, { workerData, execArgv: [] });
}
