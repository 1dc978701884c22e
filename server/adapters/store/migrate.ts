import { type Kysely, type Migration, Migrator, sql } from "kysely";
import * as tables from "./migrations/0001-tables";

/** All migrations in order. Forward only: a name that was ever released is never changed or removed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { "0001-tables": tables };

/**
 * Brings the database up to this version's tables; does nothing when it is. Several processes may start at once: the
 * migrator's lock lets one work. Throws when the database was already brought to a newer version than this code knows.
 */
export async function migrate(database: Kysely<unknown>): Promise<void> {
  const applied = await appliedMigrations(database);
  const unknown = applied.filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0) {
    throw new Error(
      `the database is newer than this program: it has ${unknown.join(", ")}, which this version does not know. Start the version that wrote it, or a later one.`,
    );
  }
  if (applied.length === Object.keys(MIGRATIONS).length) return;
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error("the database could not be brought up to date", { cause: error });
}

async function appliedMigrations(database: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass('kysely_migration') is not null as known`.execute(database);
  if (!rows[0]?.known) return [];
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    database,
  );
  return done.rows.map((row) => row.name);
}
