import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Store } from "../../ports/store";
import { commitListeners } from "./commit-listeners";
import { CONNECTION_TYPES } from "./connection-types";
import { migrate } from "./migrate";
import { namingStatements } from "./named-statements";
import { housekeeping } from "./pglite-housekeeping";
import type { PgliteThread } from "./pglite-thread";
import { processLeases } from "./shard-leases";
import { sqlStore } from "./sql-store";

/** The store on an embedded database that runs, its tables brought up to date. `end` ends the database: after the store's close, or at once when it cannot be opened. */
export async function openOnThread(thread: PgliteThread, end: () => Promise<void>): Promise<Store> {
  const database = connectPglite(thread);
  const close = async () => {
    await database.destroy();
    await end();
  };
  try {
    await migrate(database);
  } catch (error) {
    await close();
    throw error;
  }
  const listeners = commitListeners();
  const keepHouse = housekeeping((table) =>
    sql`vacuum (analyze) ${sql.table(table)}`.execute(database),
  );
  return sqlStore({
    name: "pglite",
    alone: true,
    database,
    listeners,
    onCommit: listeners.add,
    committed: ({ written }) => keepHouse(written),
    leaseShard: processLeases(),
    close,
  });
}

/** The one session of an embedded database, handed from one user to the next in order: transactions are serial, and reads wait for the one that runs. */
export function connectPglite(thread: PgliteThread): Kysely<unknown> {
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => thread.stream(),
    // Named, so that nothing of the environment (PGUSER, PGSSLMODE …) speaks into it.
    host: "embedded",
    user: "postgres",
    database: "postgres",
    password: "",
    ssl: false,
    types: CONNECTION_TYPES,
  });
  // Without a listener, the error of a database that stopped would end the process; its users are told by their own calls.
  pool.on("error", () => undefined);
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: namingStatements(pool) }) });
}
