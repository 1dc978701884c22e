import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright";
import { openGarageCrisis, seen, type GarageCrisis } from "../harness/garage-crisis";

let crisis: GarageCrisis;
beforeAll(async () => {
  crisis = await openGarageCrisis();
});
afterAll(() => crisis.close());

const incident = () => `/incidents/${crisis.ids.incident}`;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
/** The line of the checklist with this question. */
const task = (page: Page, question: string) =>
  page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: question });

test("command is taken once, handed on, and taken over only with a reason; who watches sees each commander", async () => {
  const [commander, leader, duty] = await Promise.all([
    crisis.sit("commander", incident()),
    crisis.sit("leader-1", incident()),
    crisis.sit("duty", "/"),
  ]);
  await seen(duty.page, "未指定");
  expect(await button(duty.page, "接手指挥").count()).toBe(0);

  await button(commander.page, "接手指挥").dblclick();
  await seen(leader.page, "雷岩接任总指挥");
  await seen(duty.page, "雷岩");
  await button(commander.page, "移交指挥").waitFor();
  expect(await crisis.told("command.taken")).toBe(1);

  await button(commander.page, "移交指挥").click();
  const hand = commander.page.getByRole("dialog", { name: "移交指挥" });
  expect(await hand.getByRole("button", { name: "缺接手人" }).isDisabled()).toBe(true);
  // Only those are offered who may command.
  const whom = hand.getByLabel("接手人");
  expect(await whom.locator("option").allTextContents()).toEqual([
    "请选择",
    expect.stringMatching(/^方远山/),
    expect.stringMatching(/^简宁/),
  ]);
  await whom.selectOption("leader-1");
  await hand.getByRole("button", { name: "移交指挥" }).click();
  await hand.waitFor({ state: "detached" });
  await seen(leader.page, "指挥移交方远山");
  await seen(duty.page, "方远山");

  await button(commander.page, "接手指挥").click();
  const take = commander.page.getByRole("dialog", { name: "接手指挥" });
  await take.getByText("现由方远山指挥。").waitFor();
  expect(await take.getByRole("button", { name: "缺理由" }).isDisabled()).toBe(true);
  await take.getByLabel("理由").fill("方远山赴现场");
  await take.getByRole("button", { name: "接手指挥" }).click();
  await take.waitFor({ state: "detached" });
  await seen(duty.page, "雷岩");
  const row = await crisis.desk.store.read.incidents.get(crisis.ids.incident);
  expect(row?.commander).toBe("commander");
  for (const one of [commander, leader, duty]) {
    expect(one.troubles()).toEqual([]);
    await one.context.close();
  }
});

test("a task is taken, handed on, answered, skipped and opened again; a decision is one of its options", async () => {
  const [leader, duty] = await Promise.all([
    crisis.sit("leader-1", incident()),
    crisis.sit("duty", incident()),
  ]);
  const [mine, theirs] = [leader.page, duty.page];
  for (const page of [mine, theirs]) await page.getByRole("tab", { name: /^通用骨架/ }).click();
  const photos = "截图、录音、单据、监控，先保全。";
  await task(theirs, photos).getByRole("button", { name: "作答" }).click();
  await task(theirs, photos).getByRole("button", { name: "我来" }).click();
  await task(mine, photos).getByText("夏知行").waitFor();

  await task(theirs, photos).getByRole("button", { name: "转交" }).click();
  const hand = theirs.getByRole("dialog", { name: "转交" });
  await hand.getByLabel("接手人").selectOption("legal");
  await hand.getByRole("button", { name: "转交" }).click();
  await task(mine, photos).getByText("严律").waitFor();

  await task(mine, photos).getByRole("button", { name: "代报" }).click();
  await task(mine, photos).getByLabel("回答").fill("法务共享盘");
  await task(theirs, photos).getByLabel("回答").fill("值班室抽屉");
  await task(mine, photos).getByRole("button", { name: "提交回答" }).dblclick();
  await task(theirs, photos).getByText("方远山代严律").waitFor();
  // Of two who answer at once the second is told, and keeps his words.
  await task(theirs, photos).getByRole("button", { name: "提交回答" }).click();
  await task(theirs, photos).getByRole("alert").waitFor();
  expect(await task(theirs, photos).getByLabel("回答").inputValue()).toBe("值班室抽屉");
  const [answered] = await crisis.desk.store.read.tasks.find({
    where: { step: "preserve-evidence" },
  });
  expect([answered?.owner, answered?.answer]).toEqual(["legal", "法务共享盘"]);

  const marketing = "暂停已排期的营销推送。";
  await task(mine, marketing).getByRole("button", { name: "作答" }).click();
  await task(mine, marketing).getByRole("button", { name: "跳过" }).click();
  const skip = mine.getByRole("dialog", { name: "跳过" });
  await skip.getByLabel("理由").fill("本周没有排期");
  await skip.getByRole("button", { name: "跳过" }).click();
  await task(theirs, marketing).getByText("已跳过：").waitFor();
  await task(theirs, marketing).getByText("本周没有排期").waitFor();

  await task(theirs, marketing).getByRole("button", { name: "更改" }).click();
  await task(theirs, marketing).getByRole("button", { name: "重新打开" }).click();
  const reopen = theirs.getByRole("dialog", { name: "重新打开" });
  await reopen.getByLabel("理由").fill("短信仍有一批");
  await reopen.getByRole("button", { name: "重新打开" }).click();
  await task(mine, marketing).getByText("已跳过：").waitFor({ state: "detached" });
  await seen(mine, "重开：暂停已排期的营销推送。，短信仍有一批");

  const third = "请独立第三方检测吗？";
  for (const page of [mine, theirs]) await button(page, /^一日内/).click();
  await task(mine, third).getByRole("button", { name: "作答" }).click();
  expect(await task(mine, third).getByRole("button", { name: "请选一项" }).isDisabled()).toBe(true);
  await task(mine, third).getByRole("radio").first().check();
  await task(mine, third).getByRole("button", { name: "提交回答" }).click();
  await task(theirs, third).getByText("方远山").waitFor();
  for (const one of [leader, duty]) {
    expect(one.troubles().filter((line) => !line.includes("409"))).toEqual([]);
    await one.context.close();
  }
});
