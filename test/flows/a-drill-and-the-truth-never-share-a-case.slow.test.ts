import { expect, test } from "@jest/globals";
import { SYSTEM } from "../../contract/permissions";
import { playRecords } from "../../server/flows/replay/play";
import { receiveRecords } from "../../server/flows/receive-records";
import { act, leak, leaks, minute, setup, withReplay } from "./replayed";

test("five households in a drill and two in truth are two cases, each with its own count; a drill acts on no real case", async () => {
  await withReplay("re-cn", async (engine) => {
    const { deps } = engine;
    const take = async (records: object[], drill: boolean) => {
      await receiveRecords(deps, { records, actor: SYSTEM, drill, trustAt: true });
      while ((await engine.workBatch()) > 0);
    };
    await playRecords(engine, [setup("re-cn")]);
    engine.setTime(Date.parse(minute(30)));
    await take([leak(8, minute(1))], false);
    await take(leaks(5), true);
    await take([leak(9, minute(9))], false);
    await take([act("set_cause", minute(30), "c-8", { cause: "ours" })], true);
    const cases = await deps.store.read.cases.find({});
    const seen = cases.map((one) => [one.drill, one.counts.households]).sort();
    expect(seen).toEqual([
      [false, 2],
      [true, 5],
    ]);
    const refused = await deps.store.read.outcomes.find({ where: { accepted: false } });
    expect(refused.map((one) => one.reason)).toEqual(["a drill acts on no real case"]);
  });
});

test("what a person does to a drill's case in the ordinary way stays a drill", async () => {
  await withReplay("re-cn", async (engine) => {
    const { deps } = engine;
    await playRecords(engine, [setup("re-cn")]);
    engine.setTime(Date.parse(minute(30)));
    await receiveRecords(deps, { records: leaks(2), actor: SYSTEM, drill: true, trustAt: true });
    await receiveRecords(deps, {
      records: [act("report_event", minute(30), "c-1", { kind: "on-site-gathering", persons: 12 })],
      actor: SYSTEM,
    });
    while ((await engine.workBatch()) > 0);
    const incidents = await deps.store.read.incidents.find({});
    const pages = await deps.store.read.pages.find({});
    expect(incidents.map((one) => one.drill)).toEqual([true]);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every((one) => one.drill)).toBe(true);
  });
});
