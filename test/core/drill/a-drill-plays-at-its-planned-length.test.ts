import path from "node:path";
import { expect, test } from "@jest/globals";
import { readDrillFile } from "../../../server/adapters/files/library";
import {
  DRILL_SPEED,
  partsOf,
  plannedLength,
  stepsOfRun,
  waitBefore,
} from "../../../server/core/drill/timeline";
import { ROOT } from "../../harness/case-factory";

const drill = readDrillFile(path.join(ROOT, "playbooks/drills/garage-leak.drill.yaml"));
const { history, live } = partsOf(drill);
const waits = (speed: number) =>
  live.map((step, index) => waitBefore(step, live[index - 1]?.at ?? drill.liveFrom, speed));

test("the demo's live part begins with the tenth household, 20 s after it opens, and takes about five minutes", () => {
  expect(live[0]).toMatchObject({ record: { id: "S21" } });
  expect(waits(DRILL_SPEED)[0]).toBe(20_000);
  const minutes = plannedLength(live, drill.liveFrom, DRILL_SPEED) / 60_000;
  expect(minutes).toBeGreaterThan(4);
  expect(minutes).toBeLessThan(6);
});

test("between two of its steps lie from half a second to 20 s; as written nothing is shortened", () => {
  for (const wait of waits(DRILL_SPEED)) {
    expect(wait).toBeGreaterThanOrEqual(500);
    expect(wait).toBeLessThanOrEqual(20_000);
  }
  expect(waits(1)[0]).toBe(40 * 60_000);
});

test("what has happened already is records only", () => {
  expect(history.every((step) => "record" in step)).toBe(true);
});

test("in a run of its own every record has an id of that run, and so has what names it; other names stay", () => {
  const own = stepsOfRun(drill.steps, "drill-2").flatMap((step) =>
    "record" in step ? [step.record as Record<string, unknown>] : [],
  );
  const byId = new Map(own.map((record) => [record["id"], record]));
  expect(own.every(({ id }) => String(id).startsWith("drill-2/"))).toBe(true);
  expect(byId.get("drill-2/S23")).toMatchObject({
    repostOf: "drill-2/S22",
    source: "social:short-video",
  });
  expect(byId.get("drill-2/link-1")).toMatchObject({
    target: "drill-2/S07",
    with: "drill-2/S08",
    by: "duty",
  });
});
