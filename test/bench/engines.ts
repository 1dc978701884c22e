import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPglite } from "../../server/adapters/store/open-pglite";
import { openPostgres } from "../../server/adapters/store/open-postgres";
import type { Store } from "../../server/ports/store";
import { startPostgres } from "../harness/services-postgres";
import { introduce, startCentre, type BenchCentre } from "./centre";

/** Where centres and stores of one engine are made. */
export interface Engine {
  name: "PGlite" | "PostgreSQL";
  /** An empty centre that knows the organisation. */
  centre(): Promise<BenchCentre>;
  /** An empty store, opened in this process. */
  store(): Promise<Store>;
  stop(): Promise<void>;
}

/** The embedded engine, each database in a directory of its own that is removed at the end. */
export async function pgliteEngine(): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), "onevoice-bench-"));
  const template = join(home, "template");
  const first = await startCentre({ dataDir: template, databaseUrl: null });
  await introduce(first, template);
  await first.stop();
  let made = 0;
  const place = async () => {
    const directory = join(home, `copy-${String((made += 1))}`);
    await cp(template, directory, { recursive: true });
    return directory;
  };
  return {
    name: "PGlite",
    centre: async () => startCentre({ dataDir: await place(), databaseUrl: null }),
    store: async () => openPglite({ dataDir: await place() }),
    stop: () => rm(home, { recursive: true, force: true }),
  };
}

/** A PostgreSQL server, each database in it fresh; or why there is none. */
export async function postgresEngine(): Promise<Engine | { missing: string }> {
  const server = await startPostgres();
  if (!server)
    return { missing: "no PostgreSQL programs were found and TEST_DATABASE_URL is not set" };
  const home = await mkdtemp(join(tmpdir(), "onevoice-bench-"));
  return {
    name: "PostgreSQL",
    centre: async () => {
      const dataDir = await mkdtemp(join(home, "centre-"));
      const centre = await startCentre({ dataDir, databaseUrl: await server.freshDatabase() });
      await introduce(centre, dataDir);
      return centre;
    },
    store: async () => openPostgres({ url: await server.freshDatabase() }),
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
