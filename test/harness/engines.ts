import { describe } from "@jest/globals";
import type { Endings } from "./endings";
import type { Settings } from "./centre-process";
import { preparedDataDirectory } from "./data-directory";
import { startPostgres } from "./services-postgres";

/** An engine that a suite runs on. */
export interface Engine {
  name: "PGlite" | "PostgreSQL";
  /** A centre's settings for a database of its own. */
  fresh(endings: Endings): Promise<Settings>;
}

/**
 * Describes the same promises on the embedded database and on PostgreSQL. Where no PostgreSQL can be had the second is
 * reported as skipped, by name, and the reason printed. Must be awaited at the top of a suite; `stop` ends the server.
 */
export async function findEngines(): Promise<{
  each(promise: string, body: (engine: Engine) => void): void;
  embedded: Engine;
  stop(): Promise<void>;
}> {
  const postgres = await startPostgres();
  const embedded: Engine = { name: "PGlite", fresh: embeddedSettings };
  const server: Engine = {
    name: "PostgreSQL",
    fresh: async (endings) => ({
      ...(await embeddedSettings(endings)),
      DATABASE_URL: (await postgres?.freshDatabase()) ?? "",
    }),
  };
  return {
    embedded,
    each(promise, body) {
      describe(`${promise} (${embedded.name})`, () => body(embedded));
      (postgres ? describe : describe.skip)(`${promise} (${server.name})`, () => body(server));
    },
    stop: async () => postgres?.stop(),
  };
}

async function embeddedSettings(endings: Endings): Promise<Settings> {
  const directory = await preparedDataDirectory();
  endings.add(() => directory.remove());
  return { DATA_DIR: directory.path };
}
