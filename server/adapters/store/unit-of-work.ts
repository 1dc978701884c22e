import type { Transaction } from "kysely";
import type { NewEvent } from "../../../contract/events";
import type { Rows, TableName } from "../../../contract/records";
import type { Tx } from "../../ports/store";
import { claimDueSends } from "./claim-sends";
import { counterDraws } from "./counters";
import { appendEvents, eventText } from "./event-log";
import { receiveRecords } from "./receive-records";
import { TABLE_NAMES } from "./schema";
import { transactionRun } from "./transaction-run";
import { type TableWrites, tableWrites } from "./table-writes";

/** What a transaction wrote, for those who are told after its commit. */
export interface Outcome {
  /** Number of its last event; 0 when it emitted none. */
  lastEvent: number;
  /** Its events, as JSON, in order. */
  events: readonly string[];
  /** Characters of JSON written, by table. */
  written: ReadonlyMap<TableName, number>;
}

/** One transaction's work: `tx` for the caller, and `finish` to store what is still kept back, right before the commit. */
export interface UnitOfWork {
  readonly tx: Tx;
  finish(): Promise<Outcome>;
  /** Ends it: everything asked of `tx` afterwards is an error, so that nothing is lost unnoticed. */
  end(): void;
}

/** Begins a unit of work on the connection of a database transaction. */
export function unitOfWork(transaction: Transaction<unknown>): UnitOfWork {
  const { run, check, end, settle } = transactionRun(transaction);
  const written = new Map<TableName, number>();
  const emitted: NewEvent[] = [];
  const log: string[] = [];
  const counters = counterDraws(run);
  const tables = tablesOf((name) => {
    const count = (characters: number) => written.set(name, (written.get(name) ?? 0) + characters);
    return tableWrites(name, run, check, count);
  });
  const flush = async () => {
    for (const name of TABLE_NAMES) await tables[name].flush();
    await counters.flush();
  };
  const tx: Tx = {
    ...tables,
    async flush() {
      check();
      await flush();
    },
    emitted,
    emit(event) {
      check();
      emitted.push(event);
      log.push(eventText(event));
    },
    async numbers(counter, n) {
      check();
      return counters.draw(counter, n);
    },
    async receive(given) {
      await tables.records.flush();
      return receiveRecords(run, given);
    },
    async claimSends(now, leaseMs, limit) {
      await Promise.all([tables.pages.flush(), tables.sends.flush()]);
      tables.sends.forgetHeld();
      return claimDueSends(run, now, leaseMs, limit);
    },
  };

  async function finish(): Promise<Outcome> {
    await flush();
    const lastEvent = log.length === 0 ? 0 : await appendEvents(run, log);
    await settle();
    return { lastEvent, events: log, written };
  }
  return { tx, finish, end };
}

type Tables = { [K in TableName]: TableWrites<Rows[K]> };

function tablesOf(writesOf: (name: TableName) => unknown): Tables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, writesOf(name)])) as Tables;
}
