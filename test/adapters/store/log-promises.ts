import { EventEmitter, once } from "node:events";
import { expect, test } from "@jest/globals";
import type { EventDoc } from "../../../contract/events";
import { event } from "../../harness/store-rows";
import { elsewhere, type EngineUnderTest, upTo } from "./engine-under-test";

/** What the log of events promises. */
export function logPromises(engine: EngineUnderTest): void {
  test("event numbers have no gap and follow commit order: a reader who asks after the last one he saw misses none", async () => {
    const { store, another } = await engine.fresh();
    const stores = [store, await another()];
    const writers = upTo(60).map((n) =>
      (stores[n % 2] ?? store)
        .transaction(async (tx) => {
          await elsewhere();
          tx.emit(event(`${n}`));
          await tx.settings.get("anything");
          await elsewhere();
          if (n % 3 === 0) tx.emit(event(`${n} again`));
          if (n % 7 === 0) throw new Error("rolled back");
        })
        .catch(() => undefined),
    );
    const writing = { now: true };
    const done = Promise.all(writers).then(() => (writing.now = false));
    const seen: EventDoc[] = [];
    while (writing.now) seen.push(...(await store.events(seen.at(-1)?.seq ?? 0, 5)));
    await done;
    seen.push(...(await store.events(seen.at(-1)?.seq ?? 0, 1_000)));

    const committed = upTo(60).filter((n) => n % 7 !== 0);
    const expected = committed.length + committed.filter((n) => n % 3 === 0).length;
    expect(seen.map((each) => each.seq)).toEqual(upTo(expected).map((n) => n + 1));
    expect(await store.lastEvent()).toBe(expected);
  });

  test("who asks after a commit sees it, whichever process made it, and however lately this one made its own", async () => {
    const { store, another } = await engine.fresh();
    const other = await another();
    await store.transaction(async (tx) => tx.emit(event("mine")));
    await other.transaction(async (tx) => tx.emit(event("theirs")));
    for (const each of [store, other])
      expect((await each.events(0, 10)).map((one) => one.data["writer"])).toEqual([
        "mine",
        "theirs",
      ]);
  });

  test("events come back as they were emitted, filtered by incident, at most as many as asked", async () => {
    const { store } = await engine.fresh();
    const emitted = await store.transaction(async (tx) => {
      tx.emit(event("a", { incident: "I-1", case: "C-1", drill: true, at: 5 }));
      tx.emit(event("b"));
      tx.emit(event("c", { incident: "I-1" }));
      return tx.emitted.map((each) => each.data["writer"]);
    });
    expect(emitted).toEqual(["a", "b", "c"]);
    expect(await store.events(0, 1)).toEqual([
      {
        seq: 1,
        at: 5,
        type: "signal.read",
        incident: "I-1",
        case: "C-1",
        drill: true,
        data: { writer: "a" },
      },
    ]);
    const ofIncident = await store.events(0, 10, { incident: "I-1" });
    expect(ofIncident.map((each) => each.seq)).toEqual([1, 3]);
    expect((await store.events(1, 1)).map((each) => each.seq)).toEqual([2]);
  });

  test("listeners hear of commits that wrote events, and of no others", async () => {
    const { store, another } = await engine.fresh();
    const other = await another();
    const heard: number[] = [];
    const second = new EventEmitter();
    const stop = other.onCommit((lastSeq) => {
      heard.push(lastSeq);
      second.emit(`${lastSeq}`);
    });
    const told = once(second, "2");
    await store.transaction(async (tx) => tx.settings.put({ id: "silent", value: 1 }));
    await store.transaction(async (tx) => tx.emit(event("first")));
    await store.transaction(async (tx) => tx.emit(event("second")));
    await told;
    stop();
    expect(heard).not.toContain(0);
    expect(heard).toEqual([...new Set(heard)].sort((a, b) => a - b));
  });
}
