import { expect, test } from "@jest/globals";
import { pageRow, sendRow } from "../../harness/store-rows";
import { elsewhere, type EngineUnderTest, upTo } from "./engine-under-test";

const LEASE_MS = 30_000;

/** What claiming sends promises. */
export function sendPromises(engine: EngineUnderTest): void {
  test("every due send is claimed by exactly one of many claimers", async () => {
    const { store, another } = await engine.fresh();
    const stores = [store, await another()];
    await store.transaction(async (tx) => {
      tx.pages.put(pageRow("P-1", 1));
      for (const n of upTo(40)) tx.sends.put(sendRow(`S-${n}`, "P-1"));
      tx.sends.put(sendRow("S-later", "P-1", { nextAttemptAt: 1_001 }));
    });
    const claims = await Promise.all(
      upTo(16).map((n) =>
        (stores[n % 2] ?? store).transaction(async (tx) => {
          const claimed = await tx.claimSends(1_000, LEASE_MS, 5);
          await elsewhere();
          return claimed.map((send) => send.id);
        }),
      ),
    );
    const rest = await store.transaction((tx) => tx.claimSends(1_000, LEASE_MS, 100));
    const ids = [...claims.flat(), ...rest.map((send) => send.id)];
    expect(ids.sort()).toEqual(
      upTo(40)
        .map((n) => `S-${n}`)
        .sort(),
    );
    const row = await store.read.sends.get("S-0");
    expect(row).toMatchObject({
      state: "sending",
      attempts: 1,
      leaseUntil: 31_000,
      mayRepeat: false,
    });
  });

  test("a lease that ran out is claimed again, marked as a possible repeat", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      tx.pages.put(pageRow("P-1", 1));
      tx.sends.put(sendRow("S-1", "P-1"));
    });
    const claim = (now: number) => store.transaction((tx) => tx.claimSends(now, LEASE_MS, 10));
    expect(await claim(1_000)).toHaveLength(1);
    expect(await claim(1_000 + LEASE_MS - 1)).toEqual([]);
    expect(await claim(1_000 + LEASE_MS)).toMatchObject([
      { id: "S-1", attempts: 2, mayRepeat: true },
    ]);
  });

  test("nothing is claimed of a page after the acknowledgement that meets its rule", async () => {
    const { store } = await engine.fresh();
    await store.transaction(async (tx) => {
      for (const n of upTo(20)) {
        tx.pages.put(pageRow(`P-${n}`, n + 1));
        tx.sends.put(sendRow(`S-${n}`, `P-${n}`, { page: n + 1 }));
        tx.sends.put(sendRow(`T-${n}`, `P-${n}`, { page: n + 1, state: "sending", leaseUntil: 1 }));
      }
    });
    // Acknowledging and claiming race; afterwards nothing of an acknowledged page can be claimed.
    const acknowledged = new Map<string, number>();
    let clock = 0;
    const acknowledging = upTo(20).map(async (n) => {
      await elsewhere();
      await store.transaction(async (tx) => {
        const page = await tx.pages.lock(`P-${n}`);
        if (page) tx.pages.put({ ...page, acknowledgedAt: 1_000 });
      });
      acknowledged.set(`P-${n}`, ++clock);
    });
    const claiming = upTo(20).map(async () => {
      await elsewhere();
      const began = ++clock;
      const claimed = await store.transaction((tx) => tx.claimSends(1_000, LEASE_MS, 2));
      return claimed.filter((send) => (acknowledged.get(send.pageId) ?? Infinity) < began);
    });
    await Promise.all(acknowledging);
    expect((await Promise.all(claiming)).flat()).toEqual([]);
    expect(await store.transaction((tx) => tx.claimSends(99_000, LEASE_MS, 100))).toEqual([]);
  });

  test("sends of level 1 are claimed first, then those that wait longest; what this transaction wrote is seen", async () => {
    const { store } = await engine.fresh();
    const claimed = await store.transaction(async (tx) => {
      tx.pages.put(pageRow("P-1", 1, { level: 2 }));
      tx.pages.put(pageRow("P-2", 2, { level: 1 }));
      tx.sends.put(sendRow("S-old", "P-1", { nextAttemptAt: 1 }));
      tx.sends.put(sendRow("S-older-one", "P-2", { nextAttemptAt: 500 }));
      tx.sends.put(sendRow("S-new-one", "P-2", { nextAttemptAt: 900 }));
      tx.sends.put(sendRow("S-new", "P-1", { nextAttemptAt: 900 }));
      return tx.claimSends(1_000, LEASE_MS, 3);
    });
    expect(claimed.map((send) => send.id)).toEqual(["S-older-one", "S-new-one", "S-old"]);
  });
}
