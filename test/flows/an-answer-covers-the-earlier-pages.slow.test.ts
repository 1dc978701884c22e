import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Store } from "../../server/ports/store";
import { openMovedDesk, type MovedDesk } from "../harness/moved-desk";
import { freshStore } from "../harness/store-template";
import { leaks, setup } from "./replayed";

let store: Store;
let desk: MovedDesk;

/** Three households page duty (page 1, level 2), ten page everybody (page 2, level 1). */
beforeEach(async () => {
  store = await freshStore();
  const lines = Object.entries(setup("re-cn"));
  const directory = lines.filter(([part]) => part !== "type" && part !== "pack");
  desk = await openMovedDesk(store, Object.fromEntries(directory));
  await desk.receive(leaks(10));
  desk.calls();
});

afterEach(async () => {
  await store.close();
});

test("whoever answers the later page is not called again for the earlier one", async () => {
  await desk.acknowledge(2, "duty");
  await desk.acknowledge(2, "leader");
  expect((await desk.page(1)).acknowledgedAt).not.toBeNull();
  await desk.advance(60);
  expect(desk.calls()).toEqual([]);
});

test("an answer to the earlier page says nothing of what came later", async () => {
  await desk.acknowledge(1, "duty");
  expect((await desk.page(2)).acknowledgements).toEqual([]);
  await desk.advance(5);
  expect(desk.calls()).toEqual([{ minute: 5, to: "backup", page: 2, kind: "ladder" }]);
});
