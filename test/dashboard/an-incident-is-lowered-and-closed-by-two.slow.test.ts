import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright";
import { openGarageCrisis, seen, type GarageCrisis, type Seat } from "../harness/garage-crisis";

const QUIET = 72 * 60;
let crisis: GarageCrisis;
let commander: Seat;
let leader: Seat;
let duty: Seat;
beforeAll(async () => {
  crisis = await openGarageCrisis();
});
afterAll(() => crisis.close());

const incident = () => `/incidents/${crisis.ids.incident}`;
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true });

async function giveReason(page: Page, act: string, reason: string): Promise<void> {
  const box = page.getByRole("dialog", { name: act });
  await box.getByLabel("理由").fill(reason);
  await box.getByRole("button", { name: act }).click();
  await box.waitFor({ state: "detached" });
}

test("before the quiet is over it says from when on; nobody closes while a page is calling", async () => {
  [commander, leader, duty] = await Promise.all([
    crisis.sit("commander", incident()),
    crisis.sit("leader-1", incident()),
    crisis.sit("duty", "/"),
  ]);
  await seen(commander.page, /安静满 72 小时方可申请降级，还差/);
  expect(await button(commander.page, "降级 未到条件").isDisabled()).toBe(true);

  await button(commander.page, "关闭事件").click();
  const closing = commander.page.getByRole("dialog", { name: "关闭事件" });
  await closing.getByText(/尚有.*个寻呼未确认/).waitFor();
  await closing.getByLabel("理由").fill("已修复");
  await closing.getByRole("button", { name: "关闭事件" }).click();
  await closing.getByRole("alert").waitFor();
  expect(await closing.getByLabel("理由").inputValue()).toBe("已修复");
  await commander.page.keyboard.press("Escape");

  await button(leader.page, "我已知悉，停止呼我").click();
  await button(duty.page, "我已知悉，停止呼我").first().click();
  await commander.page.getByRole("button", { name: "我已知悉，停止呼我" }).waitFor({
    state: "detached",
  });
  await button(commander.page, "接手指挥").click();
  await button(commander.page, "移交指挥").waitFor();
});

test("after 72 quiet hours one asks and another agrees; who asked cannot agree; a dropped request is gone for both", async () => {
  await crisis.pass(QUIET);
  await button(commander.page, "申请降级").click();
  const ask = commander.page.getByRole("dialog", { name: "申请降级" });
  await ask.getByText("一级须两人").waitFor();
  await ask.getByLabel("降至").selectOption("2");
  await giveReason(commander.page, "申请降级", "渗水已止，三日无新投诉");
  await seen(leader.page, /雷岩 .* 申请降为二级/);
  await seen(leader.page, "渗水已止，三日无新投诉");
  expect(await button(commander.page, "等第二人同意").isDisabled()).toBe(true);
  expect(await button(commander.page, "同意降级").count()).toBe(0);

  await button(leader.page, "撤下申请").click();
  await button(commander.page, "申请降级").click();
  await ask.getByLabel("降至").selectOption("2");
  await giveReason(commander.page, "申请降级", "检测报告已出");
  await button(leader.page, "同意降级").dblclick();
  await commander.page.locator(".inc-level").getByText("二级").waitFor();
  await seen(commander.page, /变为二级/);
  await duty.page.getByRole("img", { name: "二级，已确认" }).first().waitFor();
  expect(await crisis.told("lowering.asked")).toBe(2);
  const changes = (await crisis.desk.store.events(0, 10_000)).filter(
    (one) => one.type === "level.changed" && one.data["to"] === 2 && one.data["from"] === 1,
  );
  expect(changes.map(({ data }) => [data["by"], data["second"]])).toEqual([
    ["commander", "leader-1"],
  ]);
});

test("it is closed with a reason; whoever looks reads by whom and why, can act no more, and the board watches its case", async () => {
  await button(commander.page, "关闭事件").click();
  await commander.page
    .getByRole("dialog")
    .getByText(/尚有.*项任务未完成/)
    .waitFor();
  await giveReason(commander.page, "关闭事件", "住户已签收检测报告");
  await seen(leader.page, /由雷岩关闭：住户已签收检测报告/);
  await seen(leader.page, "雷岩关闭事件：住户已签收检测报告");
  for (const act of ["移交指挥", "申请降级", "关闭事件", "上报事件"])
    expect([act, await button(leader.page, act).count()]).toEqual([act, 0]);
  await duty.page.getByRole("heading", { level: 3, name: /云栖府/ }).waitFor({ state: "detached" });
  await seen(duty.page, "所属事件已关闭，级别未降");
  await leader.page.keyboard.press("Escape");
  await seen(leader.page, "没有未关闭的事件");
  await leader.page.getByRole("button", { name: "已关闭" }).click();
  await leader.page.getByRole("link", { name: /云栖府/ }).waitFor();
});

test("what happens in a drill is marked as one on every screen, below the true", async () => {
  const { store } = crisis.desk;
  const closed = (await store.read.incidents.get(crisis.ids.incident))!;
  const row = { ...closed, status: "open" as const, closedAt: null, closedReason: null };
  await store.transaction(async (tx) => {
    const drill = { ...row, id: "incident-drill", title: "望澜里演习", level: 1 as const };
    tx.incidents.put({ ...drill, caseIds: [], drill: true, closedBy: null });
    tx.incidents.put({
      ...row,
      id: "incident-true",
      title: "望澜里电梯",
      caseIds: [],
      closedBy: null,
    });
    tx.emit({ at: crisis.desk.deps.clock.now(), type: "incident.opened", data: {} });
    await Promise.resolve();
  });
  await seen(duty.page, "望澜里演习");
  const titles = await duty.page
    .getByRole("heading", { level: 3, name: /望澜里/ })
    .allTextContents();
  expect(titles).toEqual(["望澜里电梯", "演练望澜里演习"]);
  await duty.page.keyboard.press("2");
  await duty.page.getByRole("heading", { level: 1, name: /演练.*望澜里演习/ }).waitFor();
  // The closing that was refused in the beginning is all that broke.
  const broke = [commander, leader, duty].flatMap((one) => one.troubles());
  expect(broke).toEqual([expect.stringContaining("409")]);
});
