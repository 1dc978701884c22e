import { expect, test } from "@jest/globals";
import { act, caseWith, leak, minute, pagesOf, replayed, report, setup } from "./replayed";

const joint = (channel: string, over: Record<string, unknown>) =>
  leak(1, minute(0), { channel, source: channel, joint: over });

test("five persons in a letter are a confirmed crisis; from the web a possible one that asks duty", async () => {
  const letter = await replayed([setup("default-cn"), joint("letter", { persons: 5 })]);
  expect(caseWith(letter, "c-1")).toMatchObject({ level: 1, confidence: "confirmed" });
  expect(pagesOf(letter)).toEqual([[minute(0), "duty leadership legal pr", "DEF-L1-J"]]);
  const web = await replayed([setup("default-cn"), joint("web", { persons: 5 })]);
  expect(caseWith(web, "c-1")).toMatchObject({ level: 1, confidence: "possible" });
  expect(pagesOf(web)).toHaveLength(1);
  expect(pagesOf(web)[0]?.slice(0, 2)).toEqual([minute(0), "duty"]);
});

test("three people of one flat raise nothing, are told of, and may be raised by a person", async () => {
  const flat = { persons: 3, households: ["云栖府3栋2单元101室"] };
  const lines = [setup("re-cn"), joint("letter", flat)];
  const told = await replayed(lines);
  expect(caseWith(told, "c-1")).toMatchObject({ level: 4 });
  expect(told.notices.map((one) => one["text"])).toEqual([
    "3 人同户，计为 1 方；确认后按集体投诉处理",
  ]);
  const raised = await replayed([...lines, act("confirm", minute(5), "c-1", { rule: "RE-L2-C" })]);
  expect(caseWith(raised, "c-1")).toMatchObject({ level: 2, confidence: "confirmed" });
});

test("default-cn extends re-cn: five persons on site are level 1, in re-cn level 2", async () => {
  const lines = [leak(1, minute(0)), report("on-site-gathering", minute(5), "c-1", { persons: 5 })];
  const strict = await replayed([setup("default-cn"), ...lines]);
  expect(caseWith(strict, "c-1")).toMatchObject({ level: 1, confidence: "confirmed" });
  expect(pagesOf(strict)).toEqual([[minute(5), "duty leadership legal pr site", "EV-SITE"]]);
  const plain = await replayed([setup("re-cn"), ...lines]);
  expect(caseWith(plain, "c-1")).toMatchObject({ level: 2 });
  expect(pagesOf(plain)).toEqual([[minute(5), "duty site", "EV-SITE"]]);
});
