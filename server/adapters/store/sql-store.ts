import { type Kysely, sql } from "kysely";
import type { Reader, ShardLease, Store, Tx } from "../../ports/store";
import { type CommitListeners } from "./commit-listeners";
import { lastEventNumber, readEvents } from "./event-log";
import { recentEvents } from "./recent-events";
import { withRetries } from "./retry";
import { TABLE_NAMES } from "./schema";
import { searchRecords } from "./search-records";
import { type Run, tableReads } from "./table-reads";
import { type Outcome, unitOfWork } from "./unit-of-work";

/** What an engine brings to the store besides its connections. */
export interface Engine {
  readonly name: Store["engine"];
  /** No other process writes to this database: what this one committed last is all there is. */
  readonly alone: boolean;
  readonly database: Kysely<unknown>;
  readonly listeners: CommitListeners;
  onCommit(listener: (lastSeq: number) => void): () => void;
  /** Told after each commit, before its caller goes on. */
  committed(outcome: Outcome): void;
  leaseShard(shard: number): Promise<ShardLease | null>;
  close(): Promise<void>;
}

/** The store over an engine whose tables are up to date. */
export function sqlStore(engine: Engine): Store {
  const { database } = engine;
  const run: Run = async (statement) => (await statement.execute(database)).rows;
  const recent = engine.alone ? recentEvents() : null;
  let closing: Promise<void> | null = null;
  return {
    engine: engine.name,
    read: Object.fromEntries(TABLE_NAMES.map((name) => [name, tableReads(name, run)])) as Reader,
    async transaction(work) {
      const { value, outcome } = await withRetries(() => once(database, work));
      recent?.add(outcome.lastEvent, outcome.events);
      engine.committed(outcome);
      if (outcome.lastEvent > 0) engine.listeners.tell(outcome.lastEvent);
      return value;
    },
    events: async (after, limit, filter) =>
      (filter?.incident === undefined ? recent?.after(after, limit) : null) ??
      readEvents(run, after, limit, filter?.incident),
    searchRecords: (search) => searchRecords(run, search),
    lastEvent: () => lastEventNumber(run),
    onCommit: (listener) => engine.onCommit(listener),
    leaseShard: (shard) => engine.leaseShard(shard),
    async ping() {
      await run(sql`select 1`);
    },
    close: () => (closing ??= engine.close()),
  };
}

async function once<T>(
  database: Kysely<unknown>,
  work: (tx: Tx) => Promise<T>,
): Promise<{ value: T; outcome: Outcome }> {
  return database.transaction().execute(async (transaction) => {
    const unit = unitOfWork(transaction);
    try {
      const value = await work(unit.tx);
      const outcome = await unit.finish();
      return { value, outcome };
    } finally {
      unit.end();
    }
  });
}
