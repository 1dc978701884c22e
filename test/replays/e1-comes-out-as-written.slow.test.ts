import { expect, test } from "@jest/globals";
import { playRecords } from "../../server/flows/replay/play";
import { openReplay, scenario, scenarioDifferences } from "./scenario";

test("E1 yields every level, alert, count, page, clock, task and silence at its minute", async () => {
  expect(await scenarioDifferences("e1")).toEqual([]);
});

test("the same file gives the same document twice", async () => {
  const play = async () => {
    const engine = await openReplay("re-cn");
    try {
      return JSON.stringify(await playRecords(engine, scenario("e1")));
    } finally {
      await engine.close();
    }
  };
  expect(await play()).toBe(await play());
});
