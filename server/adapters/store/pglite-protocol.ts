/** How the embedded database is started in its worker thread. */
export interface WorkerStart {
  /** Where its files are; null keeps everything in memory. */
  directory: string | null;
  /** A dump to begin with, where there are no files yet. */
  template: Uint8Array<ArrayBuffer> | null;
}

/** What is asked of the worker, worked in order. `bytes` are whole messages of PostgreSQL's wire protocol. */
export type ToWorker =
  { kind: "bytes"; bytes: Uint8Array<ArrayBuffer> } | { kind: "dump" } | { kind: "close" };

/** What the worker says: once `ready`, then one answer to each message. */
export type FromWorker =
  | { kind: "ready" }
  | { kind: "bytes"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "dump"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "closed" };
