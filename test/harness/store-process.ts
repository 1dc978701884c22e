import { openPglite } from "../../server/adapters/store/open-pglite";

// A process of its own on an embedded store, for tests that kill it: `store-process.ts DIRECTORY`. Commits a row and an
// event at a time, without end, and prints each number once it is committed.
const directory = process.argv[2];
if (!directory) throw new Error("which directory?");
const store = await openPglite({ dataDir: directory });
const from = await store.lastEvent();
process.stdout.write("open\n");
for (let n = from + 1; ; n++) {
  await store.transaction(async (tx) => {
    tx.settings.put({ id: `row-${n}`, value: n });
    tx.emit({ at: n, type: "signal.read", data: { n } });
  });
  process.stdout.write(`${n}\n`);
}
