import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright";
import { openGarageCrisis, seen, type GarageCrisis } from "../harness/garage-crisis";
import { PASSWORD } from "../harness/staff";

let crisis: GarageCrisis;
beforeAll(async () => {
  crisis = await openGarageCrisis();
});
afterAll(() => crisis.close());

const incident = () => `/incidents/${crisis.ids.incident}`;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** At the sign-in that comes over a page whose session has ended. */
async function signInAgain(page: Page, person: string): Promise<void> {
  const door = page.getByRole("dialog", { name: "登录" });
  await door.getByText("已填内容不丢").waitFor();
  await door.getByLabel("邮箱").fill(`${person}@example.com`);
  await door.getByLabel("密码").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await door.waitFor({ state: "detached" });
}

/** A tab that hears of nothing: what it shows is from when it was opened. */
async function deaf(page: Page): Promise<void> {
  await page.routeWebSocket(/\/live/, () => undefined);
  await page.route(/\/live\//, (route) => route.abort());
}

test("a session that ends in the middle of an act offers the sign-in, and the act is done with the words that stood there", async () => {
  const { page, context } = await crisis.sit("commander", incident());
  await button(page, "备注").click();
  const note = page.getByRole("dialog", { name: "备注" });
  await note.getByLabel("备注内容").fill("物业经理已到车库，正在关阀。");
  await context.clearCookies();
  await note.getByRole("button", { name: "备注" }).click();
  await signInAgain(page, "commander");
  expect(await note.getByLabel("备注内容").inputValue()).toBe("物业经理已到车库，正在关阀。");
  await note.getByRole("button", { name: "备注" }).dblclick();
  await note.waitFor({ state: "detached" });
  const notes = await crisis.desk.store.read.records.find({ where: { type: "action" } });
  expect(notes.map((one) => one.body)).toMatchObject([{ text: "物业经理已到车库，正在关阀。" }]);
  // What comes after is heard again.
  await crisis.play([{ ...GROWTH, at: new Date(crisis.desk.deps.clock.now()).toISOString() }]);
  await seen(page, "11/10 户");

  // Another reader begins with a page of his own.
  await button(page, "备注").click();
  await note.getByLabel("备注内容").fill("只给雷岩看的半句");
  // What the screen still reads would ask for the sign-in by itself.
  await page.waitForLoadState("networkidle");
  await context.clearCookies();
  await note.getByRole("button", { name: "备注" }).click();
  await signInAgain(page, "leader-1");
  await page.getByText("方远山").first().waitFor();
  expect(await note.count()).toBe(0);
  await context.close();
});

test("a complaint of 100 kB is taken, once; a longer one is refused at its field and stays there, also across a sign-in", async () => {
  const { page, context } = await crisis.sit("duty", "/complaints/new");
  const words = page.getByLabel("客户原话");
  const long = "车库漏水。".repeat(20_000);
  await words.fill(`${long}完`);
  await button(page, /^受理/).click();
  await page
    .getByRole("alert")
    .filter({ hasText: /100,?000|10 万/ })
    .waitFor();
  expect((await words.inputValue()).length).toBe(long.length + 1);
  await words.fill(long);
  await context.clearCookies();
  await button(page, /^受理/).click();
  await signInAgain(page, "duty");
  expect((await words.inputValue()).length).toBe(long.length);
  await button(page, /^受理/).dblclick();
  await seen(page, "已登记");
  const taken = await crisis.desk.store.read.records.find({ where: { source: "desk" } });
  expect(taken).toHaveLength(1);
  await context.close();
});

test("a reason of 100 kB is answered with its limit and not lost", async () => {
  const { page, context } = await crisis.sit("commander", incident());
  await button(page, "备注").click();
  const note = page.getByRole("dialog", { name: "备注" });
  await note.getByLabel("备注内容").fill("长".repeat(100_000));
  await note.getByRole("button", { name: "备注" }).click();
  await note.getByRole("alert").waitFor();
  expect((await note.getByLabel("备注内容").inputValue()).length).toBe(100_000);
  await context.close();
});

test("a tab that is behind is told what has changed, shows it then, and keeps what was typed", async () => {
  const stale = await crisis.sit("leader-1", incident(), { prepare: deaf });
  await button(stale.page, "接手指挥").waitFor();
  const commander = await crisis.sit("commander", incident());
  await button(commander.page, "接手指挥").click();
  await button(commander.page, "移交指挥").waitFor();

  await button(stale.page, "接手指挥").click();
  await stale.page.getByRole("alert").getByText(/雷岩/).waitFor();
  await stale.page.locator(".inc-fact").getByText("雷岩").waitFor();

  await button(stale.page, "备注").click();
  const note = stale.page.getByRole("dialog", { name: "备注" });
  await note.getByLabel("备注内容").fill("我在路上");
  for (const seat of [await crisis.sit("duty", incident()), commander])
    await button(seat.page, /^我已知悉/)
      .first()
      .click();
  await crisis.desk.idle();
  await button(commander.page, "关闭事件").click();
  const close = commander.page.getByRole("dialog", { name: "关闭事件" });
  await close.getByLabel("理由").fill("已移交物业");
  await close.getByRole("button", { name: "关闭事件" }).click();
  await seen(commander.page, /由雷岩关闭/);
  await note.getByRole("button", { name: "备注" }).click();
  await note.waitFor({ state: "detached" });
  await seen(stale.page, /由雷岩关闭/);
  expect(await button(stale.page, "移交指挥").count()).toBe(0);
  await stale.context.close();
  await commander.context.close();
});

const GROWTH = {
  type: "complaint",
  id: "garage-11",
  source: "hotline",
  channel: "hotline",
  text: "地下车库顶板一直渗水，滴在车位上，报修之后没有人来处理。第11次来电登记。",
  complainant: { name: "业主11", phone: "13900001011" },
  address: "云栖府11栋1单元1101室",
  project: "云栖府",
};
