import { afterEach, expect, test } from "@jest/globals";
import { SYSTEM } from "../../contract/permissions";
import type { Drill } from "../../contract/drill";
import { createDrillRoom } from "../../server/flows/drills/drill-room";
import { keepRun } from "../../server/flows/drills/drill-runs";
import { NOW, openDesk, type OpenDesk } from "../http/desk";

let desk: OpenDesk;
afterEach(() => desk.close());

const step = (id: string, at: string) => ({ at, record: { type: "complaint", id } });
const drill = {
  id: "garage",
  name: { "zh-CN": "车库", en: "Garage" },
  liveFrom: "D1 09:00",
  steps: [step("S01", "D1 09:00"), step("S02", "D1 10:00"), step("S03", "D1 11:00")],
} as unknown as Drill;

/** Two processes' rooms over one store; a step after the first is waited for until somebody says stop. */
async function twoRooms() {
  desk = await openDesk();
  let waits = 0;
  const deps = {
    ...desk.deps,
    pause: () => (waits++ === 0 ? Promise.resolve() : new Promise<void>(() => undefined)),
  };
  const taken = () => Promise.resolve({ accepted: 1, duplicates: 0, refused: [], warnings: [] });
  return [createDrillRoom(deps, taken), createDrillRoom(deps, taken)] as const;
}

const ends = async () =>
  (await desk.store.events(0, 100)).filter((one) => one.type === "drill.ended");

/** The next end that is committed. */
const anEnd = () =>
  new Promise<void>((resolve) => {
    const off = desk.store.onCommit(() => {
      void ends().then((all) => {
        if (all.length === 0) return;
        off();
        resolve();
      });
    });
  });

test("one plays at a time, all see it, and any of them stops it", async () => {
  const [one, other] = await twoRooms();
  const begun = await one.start({ drill, actor: SYSTEM });
  expect(begun).toMatchObject({ kind: "ok", run: { id: "drill-1", done: 0, endedAt: null } });
  expect(await other.start({ drill, actor: SYSTEM })).toMatchObject({ why: "conflict" });
  await other.tidy();
  expect(await ends()).toEqual([]);
  expect(await other.runs()).toMatchObject([{ id: "drill-1", steps: 3, endedAt: null }]);
  const over = anEnd();
  expect(await other.stop("drill-1", { ...SYSTEM, name: "Ann" })).toMatchObject({ kind: "ok" });
  await over;
  expect(await other.runs()).toMatchObject([{ id: "drill-1", reason: "stopped by Ann" }]);
  expect((await ends())[0]?.data).toMatchObject({ why: "stopped", name: drill.name });
  expect(await other.stop("drill-9", SYSTEM)).toMatchObject({ why: "not-found" });
});

test("what a process left open when it died is ended once, by the next that starts", async () => {
  const [one, other] = await twoRooms();
  await desk.store.transaction(async (tx) => {
    const plan = { speed: 1, steps: 3, done: 2, startedAt: NOW, plannedEnd: NOW + 1 };
    const { id, name } = drill;
    keepRun(tx, { id: "drill-7", drill: id, name, ...plan, endedAt: null, reason: null });
    await Promise.resolve();
  });
  await one.tidy();
  await other.tidy();
  expect(await ends()).toMatchObject([
    { drill: true, data: { run: "drill-7", done: 2, steps: 3, why: "centre-died" } },
  ]);
  expect(await one.start({ drill, actor: SYSTEM })).toMatchObject({ kind: "ok" });
  await one.close();
  expect((await ends()).map((event) => event.data["why"])).toEqual(["centre-died", "centre-ended"]);
});
