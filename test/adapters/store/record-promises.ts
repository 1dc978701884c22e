import { expect, test } from "@jest/globals";
import { recordRow } from "../../harness/store-rows";
import { elsewhere, type EngineUnderTest, upTo } from "./engine-under-test";

/** What receiving records promises. */
export function recordPromises(engine: EngineUnderTest): void {
  test("a record given twice counts once, in one call, in one transaction and in two", async () => {
    const { store } = await engine.fresh();
    const news = await store.transaction(async (tx) => {
      const first = await tx.receive([recordRow("h|1"), recordRow("h|2"), recordRow("h|1")]);
      const second = await tx.receive([recordRow("h|2"), recordRow("h|3")]);
      expect(await tx.records.count()).toBe(3);
      return [first, second];
    });
    expect(news).toEqual([
      [true, true, false],
      [false, true],
    ]);
    const later = await store.transaction((tx) => tx.receive([recordRow("h|3"), recordRow("h|4")]));
    expect(later).toEqual([false, true]);
    const rows = await store.read.records.find({ orderBy: [["seq", "asc"]] });
    expect(rows.map((row) => [row.id, row.seq])).toEqual([
      ["h|1", 1],
      ["h|2", 2],
      ["h|3", 3],
      ["h|4", 4],
    ]);
    expect(await store.transaction((tx) => tx.receive([]))).toEqual([]);
  });

  test("of senders of the same records at the same moment, one is told that each was new, and no number is left out", async () => {
    const { store, another } = await engine.fresh();
    const stores = [store, await another()];
    const answers = await Promise.all(
      upTo(24).map((n) =>
        (stores[n % 2] ?? store)
          .transaction(async (tx) => {
            await elsewhere();
            const ids = [n, n + 1, n + 2].map((k) => `h|${k % 12}`);
            const news = await tx.receive(ids.map((id) => recordRow(id)));
            await elsewhere();
            if (n % 5 === 4) throw new Error("rolled back");
            return ids.filter((_, index) => news[index]);
          })
          .catch(() => []),
      ),
    );
    const told = answers.flat();
    const rows = await store.read.records.find({ orderBy: [["seq", "asc"]] });
    expect([...told].sort()).toEqual(rows.map((row) => row.id).sort());
    expect(rows.map((row) => row.seq)).toEqual(upTo(rows.length).map((n) => n + 1));
  });

  test("each shard has numbers of its own, and an id is known whichever shard it came to", async () => {
    const { store, another } = await engine.fresh();
    const other = await another();
    await store.transaction((tx) => tx.receive([recordRow("h|1"), recordRow("h|2", { shard: 1 })]));
    const both = await Promise.all([
      store.transaction((tx) => tx.receive([recordRow("h|3", { shard: 0 })])),
      other.transaction((tx) => tx.receive([recordRow("h|3", { shard: 1 })])),
    ]);
    expect(both.flat().filter(Boolean)).toHaveLength(1);
    expect(await store.transaction((tx) => tx.receive([recordRow("h|2")]))).toEqual([false]);
    const rows = await store.read.records.find({ where: { shard: 1 }, orderBy: [["seq", "asc"]] });
    expect(rows.map((row) => row.seq)).toEqual(upTo(rows.length).map((n) => n + 1));
  });

  test("text that a database cannot hold is stored all the same, and refuses no other record of its batch", async () => {
    const { store } = await engine.fresh();
    const text = `nul \0, half \ud83d, whole 😀, backslash \\u0000, quote "`;
    const body = { type: "complaint" as const, id: "1", source: "h", text };
    await store.transaction((tx) => tx.receive([recordRow("h|\0", { body }), recordRow("h|2")]));
    const row = await store.read.records.get("h|\0");
    expect(row?.body).toMatchObject({
      text: `nul \ufffd, half \ufffd, whole 😀, backslash \\u0000, quote "`,
    });
    expect(await store.transaction((tx) => tx.receive([recordRow("h|\0")]))).toEqual([false]);
    expect(await store.read.records.count()).toBe(2);
  });
}
