import { expect, test } from "@jest/globals";
import { composeReplay } from "../../server/compose";
import { playRecords } from "../../server/flows/replay/play";
import type { Store, Tx } from "../../server/ports/store";
import { ROOT } from "../harness/case-factory";
import { freshStore } from "../harness/store-template";
import { leaks, setup } from "./replayed";

/** As when two transactions deadlock at the commit: everything is done, undone, and done again. */
class LostAtCommit extends Error {}

function runningTwice(store: Store): Store {
  const transaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const lost = store.transaction(async (tx) => {
      await work(tx);
      throw new LostAtCommit();
    });
    await expect(lost).rejects.toThrow(LostAtCommit);
    return store.transaction(work);
  };
  return { ...store, transaction };
}

async function play(wrap: (store: Store) => Store): Promise<string> {
  const store = wrap(await freshStore());
  const engine = await composeReplay({
    root: ROOT,
    pack: "re-cn",
    timeZone: "Asia/Shanghai",
    store,
  });
  try {
    return JSON.stringify(await playRecords(engine, [setup("re-cn"), ...leaks(10)]), null, 1);
  } finally {
    await engine.close();
  }
}

test("what the worker remembers of a try that was undone is not counted", async () => {
  expect(await play(runningTwice)).toBe(await play((store) => store));
});
