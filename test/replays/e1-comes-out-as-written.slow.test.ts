import { expect, test } from "@jest/globals";
import { composeReplay } from "../../server/compose";
import { playRecords } from "../../server/flows/replay/play";
import { ROOT, scenario, scenarioDifferences } from "./scenario";

test("E1 yields every level, alert, count, page, clock, task and silence at its minute", async () => {
  expect(await scenarioDifferences("e1")).toEqual([]);
});

test("the same file gives the same document twice", async () => {
  const play = async () => {
    const engine = await composeReplay({ root: ROOT, pack: "re-cn", timeZone: "Asia/Shanghai" });
    try {
      return JSON.stringify(await playRecords(engine, scenario("e1")));
    } finally {
      await engine.close();
    }
  };
  expect(await play()).toBe(await play());
});
