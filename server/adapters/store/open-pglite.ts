import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Store } from "../../ports/store";
import { commitListeners } from "./commit-listeners";
import { CONNECTION_TYPES } from "./connection-types";
import { type DirectoryLock, lockDirectory } from "./directory-lock";
import { migrate } from "./migrate";
import { namingStatements } from "./named-statements";
import { housekeeping } from "./pglite-housekeeping";
import { type PgliteThread, startPgliteThread } from "./pglite-thread";
import { processLeases } from "./shard-leases";
import { type Engine, sqlStore } from "./sql-store";

type Template = Uint8Array<ArrayBuffer>;

/**
 * Opens the embedded store. `dataDir` null or "memory://" keeps everything in memory; a directory is made when it is
 * missing, and refused with an error that names the other process when one has it open. `template` (of `dumpTemplate`)
 * makes a fresh store open in under a second instead of five.
 */
export async function openPglite(options: {
  dataDir: string | null;
  template?: Template;
}): Promise<Store> {
  const template = options.template ?? null;
  const { dataDir } = options;
  if (dataDir === null || dataDir === "memory://") {
    return open(await startPgliteThread({ directory: null, template }), null);
  }
  await mkdir(dataDir, { recursive: true });
  const lock = await lockDirectory(join(dataDir, "onevoice.lock"));
  try {
    return await open(await startInDirectory(dataDir, template), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A dump of a fresh store with all tables, for `openPglite`'s `template`: about 40 MB. */
export async function dumpTemplate(): Promise<Template> {
  const thread = await startPgliteThread({ directory: null, template: null });
  try {
    const database = connect(thread);
    await migrate(database);
    await database.destroy();
    return await thread.dump();
  } finally {
    await thread.close();
  }
}

// A first start takes seconds and may be cut off: the files are made under another name, so that a half-made database
// is never taken for one, and may be removed without asking.
async function startInDirectory(dataDir: string, template: Template | null): Promise<PgliteThread> {
  const directory = join(dataDir, "database");
  if (!(await exists(directory))) {
    const unfinished = join(dataDir, "database.unfinished");
    await rm(unfinished, { recursive: true, force: true });
    await (await startPgliteThread({ directory: unfinished, template })).close();
    await rename(unfinished, directory);
  }
  return startPgliteThread({ directory, template: null });
}

async function open(thread: PgliteThread, lock: DirectoryLock | null): Promise<Store> {
  const database = connect(thread);
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    await thread.close();
    throw error;
  }
  return sqlStore(pgliteEngine(database, thread, lock));
}

function pgliteEngine(
  database: Kysely<unknown>,
  thread: PgliteThread,
  lock: DirectoryLock | null,
): Engine {
  const listeners = commitListeners();
  const keepHouse = housekeeping((table) =>
    sql`vacuum (analyze) ${sql.table(table)}`.execute(database),
  );
  return {
    name: "pglite",
    database,
    listeners,
    onCommit: listeners.add,
    committed: ({ written }) => keepHouse(written),
    leaseShard: processLeases(),
    async close() {
      await database.destroy();
      await thread.close();
      await lock?.release();
    },
  };
}

// One session in all, handed from one user to the next in order: transactions are serial, and reads wait for the one that runs.
function connect(thread: PgliteThread): Kysely<unknown> {
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
  } as pg.PoolConfig);
  pool.on("error", () => undefined);
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: namingStatements(pool) }) });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
