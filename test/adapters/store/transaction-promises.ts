import { expect, test } from "@jest/globals";
import { caseRow, event, pageRow, sendRow } from "../../harness/store-rows";
import { elsewhere, type EngineUnderTest } from "./engine-under-test";

/** What a transaction promises. */
export function transactionPromises(engine: EngineUnderTest): void {
  test("a transaction that throws leaves nothing behind: no row, no event, no number", async () => {
    const { store } = await engine.fresh();
    const failing = store.transaction(async (tx) => {
      tx.cases.put(caseRow("C-1"));
      tx.emit(event("lost"));
      expect(await tx.numbers("page", 3)).toBe(1);
      expect(await tx.cases.count()).toBe(1);
      throw new Error("thought better of it");
    });
    await expect(failing).rejects.toThrow("thought better of it");
    expect(await store.read.cases.count()).toBe(0);
    expect(await store.lastEvent()).toBe(0);
    expect(await store.transaction((tx) => tx.numbers("page", 2))).toBe(1);
    expect(await store.transaction((tx) => tx.numbers("page", 1))).toBe(3);
  });

  test("an error of the database fails the transaction even when the work goes on after it", async () => {
    const { store } = await engine.fresh();
    const careless = store.transaction(async (tx) => {
      tx.settings.put({ id: "a", value: 1 });
      tx.cases.put({ ...caseRow("C-1"), status: "melted" as "open" });
      await tx.cases.count().catch(() => 0);
      return "fine";
    });
    await expect(careless).rejects.toThrow(/check constraint/);
    expect(await store.read.settings.get("a")).toBeNull();
  });

  test("states that make no sense cannot be stored", async () => {
    const { store } = await engine.fresh();
    const refuses = async (over: Parameters<typeof sendRow>[2]) => {
      const storing = store.transaction(async (tx) => tx.sends.put(sendRow("S-1", "P-1", over)));
      await expect(storing).rejects.toThrow(/check constraint/);
    };
    await refuses({ state: "sent", sentAt: null });
    await refuses({ state: "sending", leaseUntil: null });
    await refuses({ state: "lost" as "failed" });
    const twice = store.transaction(async (tx) => {
      tx.pages.put(pageRow("P-1", 7));
      tx.pages.put(pageRow("P-2", 7));
    });
    await expect(twice).rejects.toThrow(/unique/);
  });

  test("a transaction sees its own writes, whichever way it asks, and others see them after the commit", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      tx.cases.put(caseRow("C-1", { level: 4 }));
      tx.cases.put(caseRow("C-2"));
    });
    await store.transaction(async (tx) => {
      tx.cases.put(caseRow("C-1", { level: 1 }));
      tx.cases.put(caseRow("C-3"));
      tx.cases.remove("C-2");
      expect((await tx.cases.get("C-1"))?.level).toBe(1);
      expect((await tx.cases.lock("C-1"))?.level).toBe(1);
      expect(await tx.cases.get("C-2")).toBeNull();
      const many = await tx.cases.many(["C-3", "C-2", "C-0", "C-1"]);
      expect(many.map((row) => row.id)).toEqual(["C-3", "C-1"]);
      expect((await tx.cases.find({ where: { level: 1 } })).map((row) => row.id)).toEqual(["C-1"]);
      expect(await tx.cases.count()).toBe(2);
    });
    expect((await store.read.cases.find({})).map((row) => row.id)).toEqual(["C-1", "C-3"]);
  });

  test("rows are values: changing one that was put or read changes nothing stored", async () => {
    const { store } = await engine.fresh();
    const mine = caseRow("C-1");
    await store.transaction(async (tx) => {
      tx.cases.put(mine);
      mine.title = "changed after put";
      const read = await tx.cases.get("C-1");
      if (read) read.title = "changed after get";
      const again = await tx.cases.get("C-1");
      expect(again?.title).toBe("墙面开裂");
    });
    expect((await store.read.cases.get("C-1"))?.title).toBe("墙面开裂");
  });

  test("a row that is locked is changed by one transaction after the other", async () => {
    const { store, another } = await engine.fresh();
    const stores = [store, await another()];
    await store.transaction(async (tx) => tx.cases.put(caseRow("C-1")));
    const adding = stores.flatMap((each) =>
      Array.from({ length: 10 }, () =>
        each.transaction(async (tx) => {
          const row = await tx.cases.lock("C-1");
          if (row) tx.cases.put({ ...row, signals: row.signals + 1 });
        }),
      ),
    );
    await Promise.all(adding);
    expect((await store.read.cases.get("C-1"))?.signals).toBe(20);
  });

  test("a row that is locked again is as the transaction itself left it", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => tx.cases.put(caseRow("C-1", { signals: 1 })));
    await store.transaction(async (tx) => {
      const first = await tx.cases.lock("C-1");
      if (first) first.signals = 99;
      expect((await tx.cases.lock("C-1"))?.signals).toBe(1);
      tx.cases.put(caseRow("C-1", { signals: 2 }));
      expect((await tx.cases.lock("C-1"))?.signals).toBe(2);
      expect(await tx.cases.count()).toBe(1);
      expect((await tx.cases.lock("C-1"))?.signals).toBe(2);
      tx.cases.remove("C-1");
      expect(await tx.cases.lock("C-1")).toBeNull();
      expect(await tx.cases.lock("C-2")).toBeNull();
      tx.cases.put(caseRow("C-2", { signals: 3 }));
      expect((await tx.cases.lock("C-2"))?.signals).toBe(3);
    });
    expect((await store.read.cases.find({})).map((row) => row.id)).toEqual(["C-2"]);
  });

  test("rows that are held together are changed by one transaction after the other", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      for (const id of ["C-1", "C-2"]) tx.cases.put(caseRow(id));
    });
    const raise = () =>
      store.transaction(async (tx) => {
        const rows = await tx.cases.hold({ where: { status: "open" } });
        await elsewhere();
        for (const row of rows) tx.cases.put({ ...row, signals: row.signals + 1 });
        expect((await tx.cases.lock("C-1"))?.signals).toBe((rows[0]?.signals ?? 0) + 1);
      });
    await Promise.all([raise(), raise(), raise()]);
    const stored = await store.read.cases.find({ where: { status: "open" } });
    expect(stored.map((row) => row.signals)).toEqual([3, 3]);
  });

  test("what is sent ahead of the commit goes with the transaction: with it, or not at all", async () => {
    const { store } = await engine.fresh();
    const failing = store.transaction(async (tx) => {
      tx.cases.put(caseRow("C-1"));
      await tx.flush();
      expect(await tx.cases.lock("C-1")).not.toBeNull();
      throw new Error("thought better of it");
    });
    await expect(failing).rejects.toThrow("thought better of it");
    expect(await store.read.cases.count()).toBe(0);
  });

  test("a send that is locked, claimed and locked again is as it was claimed", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      tx.pages.put(pageRow("P-1", 1));
      tx.sends.put(sendRow("S-1", "P-1", { nextAttemptAt: 1 }));
    });
    await store.transaction(async (tx) => {
      expect((await tx.sends.lock("S-1"))?.state).toBe("pending");
      expect(await tx.claimSends(1_000, 60_000, 10)).toHaveLength(1);
      expect((await tx.sends.lock("S-1"))?.state).toBe("sending");
    });
  });

  test("numbers drawn in many goes by many transactions are gapless, each transaction's in a row", async () => {
    const { store, another } = await engine.fresh();
    const stores = [store, await another()];
    const drawing = stores.flatMap((each) =>
      Array.from({ length: 5 }, () =>
        each.transaction(async (tx) => {
          const first = await tx.numbers("page", 1);
          await elsewhere();
          const [second, third] = await Promise.all([tx.numbers("page", 2), tx.numbers("page", 1)]);
          await tx.numbers("case", 1);
          return [first, second, second + 1, third];
        }),
      ),
    );
    const drawn = await Promise.all(drawing);
    for (const [first = 0, ...rest] of drawn)
      expect(rest).toEqual([first + 1, first + 2, first + 3]);
    const all = drawn.flat().sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(await store.transaction((tx) => tx.numbers("page", 1))).toBe(41);
    expect(await store.transaction((tx) => tx.numbers("case", 1))).toBe(11);
  });

  test("two transactions that wait for each other crosswise both come through", async () => {
    const { store, another } = await engine.fresh();
    const other = await another();
    await store.transaction(async (tx) => {
      tx.settings.put({ id: "a", value: 0 });
      tx.settings.put({ id: "b", value: 0 });
    });
    const crosswise = (each: typeof store, first: string, second: string) =>
      each.transaction(async (tx) => {
        for (const id of [first, second]) {
          const row = await tx.settings.lock(id);
          await elsewhere();
          tx.settings.put({ id, value: Number(row?.value) + 1 });
        }
      });
    await Promise.all([crosswise(store, "a", "b"), crosswise(other, "b", "a")]);
    const rows = await store.read.settings.many(["a", "b"]);
    expect(rows.map((row) => row.value)).toEqual([2, 2]);
  });

  test("what is asked of a transaction after its end is an error, not a loss", async () => {
    const { store } = await engine.fresh();
    const kept = await store.transaction((tx) => Promise.resolve({ tx }));
    expect(() => kept.tx.settings.put({ id: "late", value: 1 })).toThrow(/over/);
    expect(() => kept.tx.emit(event("late"))).toThrow(/over/);
    await expect(kept.tx.settings.find({})).rejects.toThrow(/over/);
  });
}
