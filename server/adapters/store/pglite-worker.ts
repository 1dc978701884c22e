import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type { FromWorker, ToWorker, WorkerStart } from "./pglite-protocol";

// The embedded database blocks whatever thread it runs in, for a second over a large batch: so it has one of its own.
// It is spoken to in PostgreSQL's wire protocol, a burst at a time, which takes it one call instead of the six of `query`.
if (!parentPort) throw new Error("this file is a worker of the store, not a program");
const port = parentPort;
const { directory, template } = workerData as WorkerStart;

const database = await PGlite.create({
  dataDir: directory ?? "memory://",
  ...(template ? { loadDataDir: new Blob([template]) } : {}),
});

let last: Promise<void> = Promise.resolve();
port.on("message", (message: ToWorker) => {
  last = last.then(() => work(message));
});
say({ kind: "ready" });

async function work(message: ToWorker): Promise<void> {
  if (message.kind === "bytes") {
    // Copied: the answer may be a view into memory that the database uses again.
    say({ kind: "bytes", bytes: (await database.execProtocolRaw(message.bytes)).slice() });
  } else if (message.kind === "dump") {
    const dump = await database.dumpDataDir("none");
    say({ kind: "dump", bytes: new Uint8Array(await dump.arrayBuffer()) });
  } else {
    await database.close();
    say({ kind: "closed" });
    port.close();
  }
}

function say(message: FromWorker): void {
  port.postMessage(message, "bytes" in message ? [message.bytes.buffer] : []);
}
