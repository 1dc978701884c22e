import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { openPostgres } from "../../../server/adapters/store/open-postgres";
import type { Store } from "../../../server/ports/store";
import { startPostgres } from "../../harness/services-postgres";
import { event } from "../../harness/store-rows";
import type { EngineUnderTest } from "./engine-under-test";
import { logPromises } from "./log-promises";
import { queryPromises } from "./query-promises";
import { recordPromises } from "./record-promises";
import { searchPromises } from "./search-promises";
import { sendPromises } from "./send-promises";
import { statementPromises } from "./statement-promises";
import { transactionPromises } from "./transaction-promises";

const server = await startPostgres();
const opened: Store[] = [];

async function openOn(url: string): Promise<Store> {
  const store = await openPostgres({ url, poolSize: 6 });
  opened.push(store);
  return store;
}

async function freshUrl(): Promise<string> {
  if (!server) throw new Error("no PostgreSQL here");
  return server.freshDatabase();
}

const engine: EngineUnderTest = {
  async fresh() {
    const url = await freshUrl();
    return { store: await openOn(url), another: () => openOn(url) };
  },
  async closeAll() {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  },
};

(server ? describe : describe.skip)("the store on PostgreSQL", () => {
  afterEach(() => engine.closeAll());
  afterAll(() => server?.stop());
  transactionPromises(engine);
  logPromises(engine);
  recordPromises(engine);
  sendPromises(engine);
  queryPromises(engine);
  statementPromises(engine);
  searchPromises(engine);

  test("processes that start together bring the tables up to date once", async () => {
    const url = await freshUrl();
    const stores = await Promise.all([openOn(url), openOn(url), openOn(url)]);
    for (const store of stores) expect(await store.read.cases.count()).toBe(0);
  });

  test("a database that a newer version wrote is refused, by name", async () => {
    const url = await freshUrl();
    await openOn(url);
    await query(
      url,
      "insert into kysely_migration (name, timestamp) values ('0999-future', 'now')",
    );
    await expect(openPostgres({ url })).rejects.toThrow(/newer than this program.*0999-future/);
  });

  test.each(["update events set type = 'x'", "delete from events", "truncate events"])(
    "the log is append-only: %s is refused",
    async (statement) => {
      const url = await freshUrl();
      const store = await openOn(url);
      await store.transaction(async (tx) => tx.emit(event("kept")));
      await expect(query(url, statement)).rejects.toThrow(/append-only/);
      expect(await store.events(0, 10)).toHaveLength(1);
    },
  );

  (server?.restart ? test : test.skip)(
    "after a crash of the server the lease is known to be lost, listeners hear again, and what was committed is there",
    async () => {
      const url = await freshUrl();
      const [store, other] = [await openOn(url), await openOn(url)];
      await store.transaction(async (tx) => tx.emit(event("before")));
      const lease = await store.leaseShard(0);
      let heard = (_seq: number): void => undefined;
      const second = new Promise<number>((resolve) => {
        heard = (seq) => (seq === 2 ? resolve(seq) : undefined);
      });
      other.onCommit((seq) => heard(seq));
      await server?.restart?.();
      await lease?.lost;
      expect(await other.leaseShard(0)).not.toBeNull();
      await store.transaction(async (tx) => tx.emit(event("after")));
      expect(await second).toBe(2);
      expect((await store.events(0, 10)).map((each) => each.data["writer"])).toEqual([
        "before",
        "after",
      ]);
    },
  );

  (server?.restart ? test : test.skip)(
    "a server that goes away between two statements of a transaction fails that transaction and nothing else",
    async () => {
      const store = await openOn(await freshUrl());
      const cut = store.transaction(async (tx) => {
        tx.emit(event("lost"));
        await tx.numbers("page", 1);
        await server?.restart?.();
        return tx.numbers("page", 1).then(() => tx.settings.get("any"));
      });
      await expect(cut).rejects.toThrow();
      await store.transaction(async (tx) => tx.emit(event("after")));
      expect((await store.events(0, 10)).map((each) => each.data["writer"])).toEqual(["after"]);
    },
  );
});

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
