import { expect, test } from "@jest/globals";
import { caseRow } from "../../harness/store-rows";
import type { EngineUnderTest } from "./engine-under-test";

/** What reading, and holding a shard, promises. */
export function queryPromises(engine: EngineUnderTest): void {
  test("every kind of condition, order and limit gives the rows it says", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      tx.cases.put(caseRow("C-1", { level: 1, openedAt: 30, incidentId: "I-1" }));
      tx.cases.put(caseRow("C-2", { level: 2, openedAt: 20, status: "closed" }));
      tx.cases.put(caseRow("C-3", { level: 2, openedAt: 10, drill: true, scope: "it's \"\\" }));
    });
    const ids = async (query: Parameters<typeof store.read.cases.find>[0]) =>
      (await store.read.cases.find(query)).map((row) => row.id);
    expect(await ids({ where: { level: 2, status: "open" } })).toEqual(["C-3"]);
    expect(await ids({ where: { id: { in: ["C-2", "C-1"] } } })).toEqual(["C-1", "C-2"]);
    expect(await ids({ where: { level: { in: [] } } })).toEqual([]);
    expect(await ids({ where: { level: { in: [1, 3] } } })).toEqual(["C-1"]);
    expect(await ids({ where: { openedAt: { gt: 10, lte: 20 } } })).toEqual(["C-2"]);
    expect(await ids({ where: { openedAt: { gte: 20, lt: 31 } } })).toEqual(["C-1", "C-2"]);
    expect(await ids({ where: { incidentId: { isNull: false } } })).toEqual(["C-1"]);
    expect(await ids({ where: { incidentId: { isNull: true }, drill: true } })).toEqual(["C-3"]);
    expect(await ids({ where: { scope: "it's \"\\" } })).toEqual(["C-3"]);
    expect(
      await ids({
        orderBy: [
          ["level", "desc"],
          ["openedAt", "asc"],
        ],
        limit: 2,
      }),
    ).toEqual(["C-3", "C-2"]);
    expect(await store.read.cases.count({ level: 2 })).toBe(2);
    expect((await store.read.cases.many(["C-3", "none", "C-1"])).map((row) => row.id)).toEqual([
      "C-3",
      "C-1",
    ]);
  });

  test("picked fields come without the rest, in the order asked for, with null where there is none", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      tx.cases.put(caseRow("C-1", { level: 1, openedAt: 30, incidentId: "I-1" }));
      tx.cases.put(caseRow("C-2", { level: 2, openedAt: 20, drill: true }));
      expect(await tx.cases.pick(["id"], { limit: 1 })).toEqual([{ id: "C-1" }]);
    });
    const query = { orderBy: [["openedAt" as const, "asc" as const]] as never };
    expect(await store.read.cases.pick(["openedAt", "incidentId", "drill"], query)).toEqual([
      { openedAt: 20, incidentId: null, drill: true },
      { openedAt: 30, incidentId: "I-1", drill: false },
    ]);
    await expect(store.read.cases.pick(["title"], {})).rejects.toThrow(/"title" of cases/);
  });

  test("asking for a field that is not indexed, or with a condition that says nothing, is an error", async () => {
    const { store } = await engine.fresh();
    const { cases } = store.read;
    await expect(cases.find({ where: { title: "墙面开裂" } })).rejects.toThrow(/"title" of cases/);
    await expect(cases.find({ orderBy: [["title", "asc"]] })).rejects.toThrow(/"title" of cases/);
    await expect(cases.count({ quietSince: 1 })).rejects.toThrow(/"quietSince" of cases/);
    await expect(cases.count({ level: {} })).rejects.toThrow(/says nothing/);
    const careless = { level: undefined } as unknown as { level: 1 };
    await expect(cases.count(careless)).rejects.toThrow(/compared with undefined/);
    await expect(store.transaction((tx) => tx.numbers("events", 1))).rejects.toThrow(/own/);
  });

  test("a shard has one holder at a time, in this process or another", async () => {
    const { store, another } = await engine.fresh();
    const other = await another();
    const lease = await store.leaseShard(0);
    expect(lease).not.toBeNull();
    expect(await store.leaseShard(0)).toBeNull();
    expect(await other.leaseShard(0)).toBeNull();
    const next = await other.leaseShard(1);
    expect(next).not.toBeNull();
    await lease?.release();
    const again = await other.leaseShard(0);
    expect(again).not.toBeNull();
    await Promise.all([again?.release(), next?.release()]);
  });

  test("a tally counts rows by value, or by stretches of a number, and refuses stretches of words", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      for (const [id, openedAt, scope] of [
        ["C-1", 10, "a"],
        ["C-2", 19, "b"],
        ["C-3", 30, "a"],
      ] as const)
        tx.cases.put(caseRow(id, { openedAt, scope }));
      // What this transaction wrote counts in it already.
      expect(await tx.cases.tally("openedAt", {}, 10)).toEqual([
        [10, 2],
        [30, 1],
      ]);
    });
    expect(await store.read.cases.tally("scope", { openedAt: { lt: 30 } })).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
    await expect(store.read.cases.tally("scope", {}, 10)).rejects.toThrow(/scope/);
  });

  test("a store that answers is alive, and one that is closed is not", async () => {
    const { store } = await engine.fresh();
    await store.ping();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
    await store.close();
  });
}
