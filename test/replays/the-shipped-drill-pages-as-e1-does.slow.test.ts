import path from "node:path";
import { expect, test } from "@jest/globals";
import { drillOffset } from "../../contract/drill";
import { readDrillFile } from "../../server/adapters/files/library";
import { playRecords } from "../../server/flows/replay/play";
import { withReplay } from "../flows/replayed";
import { expectation, ROOT } from "./scenario";

const drill = readDrillFile(path.join(ROOT, "playbooks/drills/garage-leak.drill.yaml"));
/** A Tuesday at midnight in Shanghai. */
const DAY_ONE = Date.parse("2026-11-24T00:00:00+08:00");

test("the shipped drill, played on a moved clock, gives E1's four pages, and every row of it is a drill's", async () => {
  await withReplay(drill.pack, async (engine) => {
    const records = drill.steps.flatMap((step) =>
      "record" in step
        ? [{ ...step.record, at: new Date(DAY_ONE + drillOffset(step.at)).toISOString() }]
        : [],
    );
    const lines = [{ type: "setup", pack: drill.pack, ...drill.setup }, ...records];
    const result = await playRecords(engine, lines, true);
    expect(result.refused).toEqual([]);
    const { pages } = expectation("e1") as { pages: Record<string, unknown>[] };
    const short = (page: Record<string, unknown>) => [
      String(page["at"]).slice(11, 16),
      page["level"],
      page["reason"],
      page["classes"],
    ];
    expect(result.pages.map(short)).toEqual(pages.map(short));
    const { read } = engine.deps.store;
    const rows = [
      await read.cases.find({}),
      await read.alerts.find({}),
      await read.incidents.find({}),
      await read.pages.find({}),
      await read.sends.find({}),
      await read.tasks.find({}),
    ];
    for (const table of rows) {
      expect(table.length).toBeGreaterThan(0);
      expect(table.filter((row) => !row.drill)).toEqual([]);
    }
  });
});
