import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright";
import { openGarageCrisis, seen, type GarageCrisis, type Seat } from "../harness/garage-crisis";

let crisis: GarageCrisis;
let commander: Seat;
let leader: Seat;
let duty: Seat;
beforeAll(async () => {
  crisis = await openGarageCrisis(3);
  const incident = `/incidents/${crisis.ids.incident}`;
  [commander, leader, duty] = await Promise.all([
    crisis.sit("commander", incident),
    crisis.sit("leader-1", "/"),
    crisis.sit("duty", incident),
  ]);
});
afterAll(() => crisis.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const level = (page: Page, label: string) => page.getByRole("img", { name: label }).first();

test("an event is reported once; unverified it is possible, and everybody's board says so", async () => {
  await level(leader.page, "二级，已确认").waitFor();
  await button(duty.page, "上报事件").click();
  const report = duty.page.getByRole("dialog", { name: "上报事件" });
  expect(await report.getByRole("button", { name: "缺事件类型" }).isDisabled()).toBe(true);
  await report.getByLabel("事件类型").selectOption({ label: "人员受伤" });
  await report.getByLabel("说明").fill("一位老人在车库滑倒");
  await report.getByRole("button", { name: "上报事件" }).dblclick();
  await report.waitFor({ state: "detached" });
  await level(leader.page, "疑似一级").waitFor();
  await seen(commander.page, "上报人员受伤，夏知行");
  const [one] = await crisis.desk.store.read.cases.find({});
  expect(one?.events).toHaveLength(1);
});

test("two judge at once: the first judgement stands, the second is told, and his words are not lost", async () => {
  await duty.page.keyboard.press("x");
  const mine = duty.page.getByRole("dialog", { name: "驳回" });
  await mine.getByLabel("理由").fill("家属说没有摔倒");
  await button(commander.page, /^驳回/).click();
  const first = commander.page.getByRole("dialog", { name: "驳回" });
  await first.getByLabel("理由").fill("医院证实未受伤");
  await first.getByRole("button", { name: "驳回" }).click();
  await first.waitFor({ state: "detached" });
  await level(leader.page, "二级，已确认").waitFor();
  await seen(duty.page, "EV-SAFETY 已驳回");

  await mine.getByRole("button", { name: "驳回" }).click();
  await mine.getByRole("alert").waitFor();
  expect(await mine.getByLabel("理由").inputValue()).toBe("家属说没有摔倒");
  await duty.page.keyboard.press("Escape");
  await mine.waitFor({ state: "detached" });
});

test("an authority asks; a paper writes, and a person judges that it is serious: level 1 for everybody", async () => {
  await button(duty.page, "上报事件").click();
  const report = duty.page.getByRole("dialog", { name: "上报事件" });
  await report.getByLabel("事件类型").selectOption({ label: "监管问询" });
  await report.getByLabel("说明").fill("区住建局来电，今日17时前回复");
  await report.getByRole("button", { name: "上报事件" }).click();
  await report.waitFor({ state: "detached" });
  await seen(commander.page, "上报监管问询，夏知行");
  await commander.page.getByRole("tab", { name: /^P3/ }).waitFor();

  await crisis.play([PUBLICATION(crisis.desk.deps.clock.now())]);
  const question = commander.page.getByRole("group", { name: "涉及" });
  await question.getByLabel("安全").check();
  await question.getByRole("button", { name: "判为严重" }).dblclick();
  await level(leader.page, "一级，已确认").waitFor();
  await duty.page.getByRole("group", { name: "涉及" }).waitFor({ state: "detached" });
  expect(await crisis.told("check.answered")).toBe(2);
});

test("on the case a record is taken out and two are linked: both who look see the new count", async () => {
  const path = `/cases/${crisis.ids.case}`;
  await Promise.all([duty, commander].map(({ page }) => page.goto(`${crisis.desk.url}${path}`)));
  await button(commander.page, /^计入 3/).waitFor();
  await duty.page.keyboard.press("j");
  await duty.page.keyboard.press("e");
  await button(duty.page, "不计入").first().click();
  const out = duty.page.getByRole("dialog", { name: "不计入" });
  await out.getByLabel("理由").fill("内部测试来电");
  await out.getByRole("button", { name: "不计入" }).click();
  await out.waitFor({ state: "detached" });
  await button(commander.page, /^计入 2/).waitFor();

  await duty.page.keyboard.press("u");
  await button(duty.page, "关联身份").first().click();
  const link = duty.page.getByRole("dialog", { name: "关联身份" });
  await link.getByLabel("另一记录").selectOption("garage-1");
  await link.getByRole("button", { name: "关联身份" }).click();
  await link.waitFor({ state: "detached" });
  await button(commander.page, /^计入 1/).waitFor();

  await button(duty.page, "认定原因").click();
  const cause = duty.page.getByRole("dialog", { name: "认定原因" });
  await cause.getByLabel("原因").selectOption("external");
  expect(await cause.getByRole("button", { name: "缺证据" }).isDisabled()).toBe(true);
  await cause.getByLabel("证据").fill("市政管网爆裂，水务局通报");
  await cause.getByRole("button", { name: "认定原因" }).click();
  await cause.waitFor({ state: "detached" });
  const [one] = await crisis.desk.store.read.cases.find({});
  expect(one?.cause).toBe("external");
  // The judgement that came second was refused; nothing else broke.
  const broke = [commander, leader, duty].flatMap((seat) => seat.troubles());
  expect(broke.filter((line) => !line.includes("409"))).toEqual([]);
});

const PUBLICATION = (now: number) => ({
  type: "article",
  id: "a-1",
  source: "feed:paper",
  at: new Date(now + 60_000).toISOString(),
  publishedAt: new Date(now + 60_000).toISOString(),
  outlet: "沅浦晚报",
  url: "https://paper.example/1",
  title: "云栖府地下车库漏水，业主投诉无门",
  text: "霁栖置业开发的云栖府地下车库长期漏水，业主多次投诉，开发商拒不维修，业主十分不满。",
});
