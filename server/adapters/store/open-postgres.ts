import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Store } from "../../ports/store";
import { commitListeners } from "./commit-listeners";
import { CONNECTION_TYPES } from "./connection-types";
import { migrate } from "./migrate";
import { listenForCommits, type Notifications } from "./postgres-notifications";
import { postgresLeases } from "./shard-leases";
import { type Engine, sqlStore } from "./sql-store";

/** Give up connecting after this long, ms: the caller's sweep comes again. */
const CONNECT_TIMEOUT_MS = 5_000;
const POOL_SIZE = 10;

/** Opens the store on a PostgreSQL server (15 or later) and brings its tables up to date. Rejects when it cannot be reached or is newer than this program. */
export async function openPostgres(options: { url: string; poolSize?: number }): Promise<Store> {
  const config: pg.ClientConfig = {
    connectionString: options.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: "onevoice",
    // A dead network is noticed within half a minute instead of hours: a lease must not be believed in longer.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: CONNECTION_TYPES,
  };
  const pool = new pg.Pool({ ...config, max: options.poolSize ?? POOL_SIZE });
  // An idle connection that breaks is dropped by the pool; without a listener its error would end the process.
  pool.on("error", () => undefined);
  // Nor may one that breaks between two statements of a transaction: the next statement gives the error to its caller.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return sqlStore(postgresEngine(config, database));
}

function postgresEngine(config: pg.ClientConfig, database: Kysely<unknown>): Engine {
  const listeners = commitListeners();
  const leases = postgresLeases(config);
  let notifications: Notifications | null = null;
  return {
    name: "postgresql",
    alone: false,
    database,
    listeners,
    onCommit(listener) {
      notifications ??= listenForCommits(config, listeners.tell);
      return listeners.add(listener);
    },
    committed: () => undefined,
    leaseShard: leases.take,
    async close() {
      await Promise.all([notifications?.stop(), leases.releaseAll()]);
      await database.destroy();
    },
  };
}
