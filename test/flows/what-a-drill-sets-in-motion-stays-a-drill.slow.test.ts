import { expect, test } from "@jest/globals";
import { SYSTEM } from "../../contract/permissions";
import { playRecords } from "../../server/flows/replay/play";
import { receiveRecords } from "../../server/flows/receive-records";
import { leaks, minute, setup, withReplay } from "./replayed";

test("time that passes over a drill pages as a drill: silence on a check, the ladder, overdue clocks", async () => {
  await withReplay("default-cn", async (engine) => {
    const { deps } = engine;
    await playRecords(engine, [setup("default-cn")]);
    engine.setTime(Date.parse(minute(5)));
    await receiveRecords(deps, { records: leaks(5), actor: SYSTEM, drill: true, trustAt: true });
    await engine.workBatch();
    const until = Date.parse(minute(60 * 24 * 6));
    for (let due = await engine.nextDue(until); due !== null; due = await engine.nextDue(until)) {
      engine.setTime(Math.max(due, deps.clock.now()));
      await engine.workDue();
    }
    const events = (await deps.store.events(0, 10_000)).filter((one) => one.case ?? one.incident);
    expect(events.map((one) => one.type)).toEqual(
      expect.arrayContaining(["check.answered", "page.unanswered", "clock.breached"]),
    );
    expect(events.filter((one) => one.drill !== true)).toEqual([]);
    const pages = await deps.store.read.pages.find({});
    const notices = await deps.store.read.notices.find({});
    expect([...pages, ...notices].filter((one) => !one.drill)).toEqual([]);
    expect(pages).toHaveLength(3);
  });
});
