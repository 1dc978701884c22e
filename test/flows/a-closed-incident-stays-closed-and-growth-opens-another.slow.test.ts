import { expect, test } from "@jest/globals";
import { SYSTEM } from "../../contract/permissions";
import { closeIncident } from "../../server/flows/close-incident";
import { playRecords } from "../../server/flows/replay/play";
import { act, clock, hour, leak, leaks, minute, setup, withReplay } from "./replayed";

test("a tenth household starts the skeleton and P2 once; tasks are told as due and overdue; after closing, growth opens another incident", async () => {
  await withReplay("re-cn", async (engine) => {
    const { deps } = engine;
    const { read } = deps.store;
    await playRecords(engine, [
      setup("re-cn"),
      ...leaks(10),
      act("acknowledge", minute(12), "c-1"),
      act("acknowledge", minute(12), "c-1", { by: "leader" }),
      leak(11, minute(13)),
      clock(hour(2)),
    ]);
    const runs = await read.playbookRuns.find({});
    expect(runs.map((one) => one.playbook).sort()).toEqual(["P2", "common"]);
    const tasks = await read.tasks.find({ limit: 1_000 });
    expect(tasks.find((one) => one.step === "acknowledge-page")?.state).toBe("done");
    const told = async (type: string) =>
      (await deps.store.events(0, 10_000)).filter((one) => one.type === type).length;
    const overdue = await told("task.overdue");
    expect(overdue).toBe(
      tasks.filter((one) => one.state === "open" && one.dueAt! <= deps.clock.now()).length,
    );
    expect(await told("task.due")).toBeGreaterThanOrEqual(overdue);
    expect(await told("playbook.started")).toBe(2);

    const id = runs[0]!.incidentId;
    const closed = await closeIncident(deps, { incidentId: id, reason: "已解决", actor: SYSTEM });
    expect(closed).toMatchObject({ kind: "ok", incident: { status: "closed" } });
    await playRecords(engine, [clock(hour(30))]);
    expect(await told("task.overdue")).toBe(overdue);

    await playRecords(engine, [leak(12, hour(31))]);
    const incidents = await read.incidents.find({ orderBy: [["openedAt", "asc"]] });
    expect(incidents.map((one) => [one.status, one.level])).toEqual([
      ["closed", 1],
      ["open", 1],
    ]);
    const pages = await read.pages.find({ where: { incidentId: incidents[1]!.id } });
    expect(pages).toHaveLength(1);
    const again = await read.playbookRuns.find({ where: { incidentId: incidents[1]!.id } });
    expect(again.map((one) => one.playbook).sort()).toEqual(["P2", "common"]);
  });
});
