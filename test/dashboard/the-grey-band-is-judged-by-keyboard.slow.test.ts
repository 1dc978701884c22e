import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright";
import { openGarageCrisis, type GarageCrisis, type Seat } from "../harness/garage-crisis";
import { household } from "../harness/people";

let crisis: GarageCrisis;
let duty: Seat;
let looker: Seat;

/** Nine households count; the tenth tells the same trouble of another place: nobody but a person may say. */
beforeAll(async () => {
  crisis = await openGarageCrisis(
    9,
    (n) => `云栖府地下车库一直漏水，积水很深，第${String(n)}次看到车位泡在水里，请尽快维修。`,
  );
  await crisis.play([
    {
      ...household(10),
      id: "doubt-10",
      text: "卫生间马桶漏水到楼下，云栖府物业一直没来修。",
      at: new Date(crisis.desk.deps.clock.now() + 60_000).toISOString(),
    },
  ]);
  [duty, looker] = await Promise.all([
    crisis.sit("duty", "/reviews"),
    crisis.sit("commander", `/cases/${crisis.ids.case}`),
  ]);
});
afterAll(() => crisis.close());

const panel = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const counted = () => looker.page.getByText(/^9\/10 户|^10\/10 户/).first();
const caseNow = async () => (await crisis.desk.store.read.cases.get(crisis.ids.case))?.counts;

test("the queue tells what is asked, side by side, and what each answer would do", async () => {
  const card = panel(duty.page, "待判 1/1");
  await card.waitFor();
  expect(await card.locator("mark", { hasText: "漏水" }).count()).toBeGreaterThan(0);
  expect(await card.locator(".own", { hasText: "马桶" }).count()).toBeGreaterThan(0);
  expect(await card.getByRole("button", { name: /^是，并入/ }).innerText()).toMatch(
    /9 → 10 户.*RE-L1-G.*一级/s,
  );
  await duty.page.getByRole("link", { name: /复盘.*1 条待判/ }).waitFor();
  // On the case the same question waits, counted nowhere.
  await looker.page.getByRole("button", { name: /^待判 1/ }).waitFor();
  await looker.page.getByRole("button", { name: /^计入 9/ }).waitFor();
  expect((await caseNow())?.households).toBe(9);
});

test("not sure leaves it open; yes is the tenth household, and level 1 for everybody", async () => {
  await duty.page.keyboard.press("z");
  await panel(duty.page, "待判 1/1").waitFor();
  await duty.page.keyboard.press("y");
  await duty.page.getByText("没有待判的记录").waitFor();
  await looker.page.getByRole("button", { name: /^计入 10/ }).waitFor();
  await looker.page.getByRole("img", { name: "一级，已确认" }).first().waitFor();
  expect(await counted().innerText()).toMatch(/^10\/10/);
  await panel(looker.page, "修正与判定").getByText("并入个案").waitFor();
});

test("taken back, nine count again and the question is open; both stay in the record", async () => {
  await duty.page.keyboard.press("u");
  await panel(duty.page, "待判 1/1").waitFor();
  await looker.page.getByRole("button", { name: /^计入 9/ }).waitFor();
  expect((await caseNow())?.households).toBe(9);
  await panel(looker.page, "修正与判定")
    .getByText(/夏知行.*撤回/)
    .waitFor();
});

test("no asks for a reason, and the record stays a case of its own", async () => {
  await duty.page.keyboard.press("n");
  const box = duty.page.getByRole("dialog", { name: "不是" });
  await box.getByLabel("理由").fill("楼上卫生间漏水，不是车库");
  await duty.page.keyboard.press("Tab");
  await duty.page.keyboard.press("Tab");
  await duty.page.keyboard.press("Enter");
  await box.waitFor({ state: "detached" });
  await duty.page.getByText("没有待判的记录").waitFor();
  expect((await caseNow())?.households).toBe(9);
  expect([...duty.troubles(), ...looker.troubles()]).toEqual([]);
});

test("E opens the words of the chosen row, U its reason", async () => {
  const { page } = looker;
  await page.getByRole("button", { name: /^待判 1/ }).waitFor({ state: "detached" });
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.locator(".party-list q").first().waitFor();
  await page.keyboard.press("e");
  await page.locator(".party-list q").first().waitFor({ state: "detached" });
  await page.keyboard.press("u");
  await page.locator(".party-list dl.reasons").waitFor();
});
