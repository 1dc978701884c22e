import type { EventDoc, NewEvent } from "../../contract/events";
import type { SendDoc } from "../../contract/page";
import type { Instant } from "../../contract/primitives";
import type { RecordDoc, Rows, TableName } from "../../contract/records";

/** A condition on one indexed field of a row. */
export type Condition<V> =
  V | { in: readonly V[] } | { lt?: V; lte?: V; gt?: V; gte?: V } | { isNull: boolean };

/** Which rows, in which order. Only the fields that the schema lists as indexed may be named; another one is an error. */
export interface Query<T> {
  where?: { [K in keyof T]?: Condition<NonNullable<T[K]>> };
  orderBy?: [field: keyof T & string, direction: "asc" | "desc"][];
  /** At most this many rows; 1,000 when absent. */
  limit?: number;
}

/** Reads of one table. Rows come as fresh values: changing one changes nothing stored. */
export interface Reads<T> {
  get(id: string): Promise<T | null>;
  /** Rows in the order of the ids; ids without a row are left out. */
  many(ids: readonly string[]): Promise<T[]>;
  find(query: Query<T>): Promise<T[]>;
  /** Only these indexed fields of the rows that `find` would give; null where a row has none. Reads no documents. */
  pick<F extends keyof T & string>(
    fields: readonly F[],
    query: Query<T>,
  ): Promise<{ [K in F]: T[K] | null }[]>;
  count(where?: Query<T>["where"]): Promise<number>;
  /**
   * How many rows there are for each value of an indexed field, in the order of the values. With `step` (numbers only)
   * for each stretch of that length, named by its beginning; empty stretches are left out. Reads no documents.
   */
  tally<F extends keyof T & string>(
    field: F,
    where?: Query<T>["where"],
    step?: number,
  ): Promise<[value: NonNullable<T[F]>, count: number][]>;
}

/** One table inside a transaction. Writes are kept back and flushed together: before the next `find` or `count` of that table, and before the commit. */
export interface Writes<T> extends Reads<T> {
  /** Reads a row and holds it against other transactions until this one ends. */
  lock(id: string): Promise<T | null>;
  /** Reads rows and holds them, all in one statement; a later `lock` of one of them asks the database no more. */
  hold(query: Query<T>): Promise<T[]>;
  /** Inserts or replaces by id. */
  put(row: T): void;
  remove(id: string): void;
}

export type Reader = { readonly [K in TableName]: Reads<Rows[K]> };

/** A transaction: everything in it is stored together with its events, or not at all. */
export type Tx = { readonly [K in TableName]: Writes<Rows[K]> } & {
  /** Appends to the log. Numbers are drawn last, under a lock, so that they follow commit order without gaps. */
  emit(event: NewEvent): void;
  /** The events emitted so far in this transaction, in order. */
  readonly emitted: readonly NewEvent[];
  /** The next `n` numbers of a named counter: returns the first. Gapless with the transaction. */
  numbers(counter: string, n: number): Promise<number>;
  /** Sends everything put so far to the database, ahead of the commit, so that its caller can do something else meanwhile. */
  flush(): Promise<void>;
  /** Stores records that are not yet known, numbering them in order of receipt last in the transaction. Returns, for each, whether it was new. A record given twice counts once. */
  receive(records: readonly Omit<RecordDoc, "seq">[]): Promise<boolean[]>;
  /**
   * Claims up to `limit` sends that are due: state `pending`, or `sending` with a lease that ran out (these come back
   * with `mayRepeat`). Skips rows that another transaction holds; claims none of a page whose rule is met.
   * Claimed rows are `sending`, leased until `now + leaseMs`, `attempts` raised by one.
   */
  claimSends(now: Instant, leaseMs: number, limit: number): Promise<SendDoc[]>;
};

/** What to look for in the records that were received. */
export interface RecordSearch {
  /** Found in the text, the title, the project, the product or the sender's id, whatever the case of its letters. Taken as it stands: no wildcards. */
  words: string;
  types: readonly RecordDoc["type"][];
  /** Also finds complainants whose name is exactly this, or whose phone has exactly these digits. For readers who may know. */
  identities: boolean;
  limit: number;
  /** Only what stands after this row: received earlier, or at the same moment with a lower id. */
  before: { at: Instant; id: string } | null;
}

/** Right to work a shard, held until released or until the process dies. */
export interface ShardLease {
  /** Resolves when the right is lost without being released (connection gone). */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/** Where the truth is. One dialect, two engines; the suite of promises runs on both. */
export interface Store {
  readonly engine: "pglite" | "postgresql";
  /** Runs the work in one transaction; an error rolls everything back and is thrown on. Serialisation trouble is retried up to 5 times, so the work may run more than once. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly read: Reader;
  /** Records that contain the words, newest first and then by falling id. Words of spaces alone find nothing. */
  searchRecords(search: RecordSearch): Promise<RecordDoc[]>;
  /** Events with `seq > after`, in order, at most `limit`. */
  events(after: number, limit: number, filter?: { incident?: string }): Promise<EventDoc[]>;
  /** The last event number; 0 when there is none. */
  lastEvent(): Promise<number>;
  /** Calls back with the newest event number after commits, of this process and of others. A hint: may be late, doubled or missed. */
  onCommit(listener: (lastSeq: number) => void): () => void;
  /** Takes the right to work a shard; null when another process has it. */
  leaseShard(shard: number): Promise<ShardLease | null>;
  /** Answers when the database does; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
