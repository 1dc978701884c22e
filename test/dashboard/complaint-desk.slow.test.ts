import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import { ADMIN, openDesk } from "../http/desk";
import type { OpenDesk } from "../http/desk";
import { openBrowser } from "../harness/browser";

let desk: OpenDesk;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk({ working: true }), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(8_000);
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${desk.url}/complaints`);
  await page.getByLabel("邮箱").fill(ADMIN.email);
  await page.getByLabel("密码").fill(ADMIN.password);
  await page.keyboard.press("Enter");
  await page.getByText("没有待办的投诉").waitFor();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

test("a complaint is recorded with the keyboard alone, shown as text, and handled in the queue", async () => {
  await page.keyboard.press("n");
  await page.getByLabel("客户原话").waitFor();
  await page.keyboard.type("<img src=x onerror=alert(1)> 地下车库渗水，不修我就起诉");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已登记").waitFor();
  await page.getByRole("link", { name: /车库|渗水/ }).waitFor();
  expect(await desk.store.read.records.count({ type: "complaint" })).toBe(1);

  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.locator(".cq .said").getByText("<img src=x onerror=alert(1)> 地下车库渗水").waitFor();
  expect(await page.locator("main img").count()).toBe(0);
  await page.getByRole("button", { name: "关闭 缺回访" }).waitFor();
  await page.getByRole("button", { name: "标为已处理" }).click();
  await page.getByText("已处理，待回访").waitFor();
  await page.getByLabel("回访结果").selectOption("satisfied");
  await page.getByRole("button", { name: "关闭", exact: true }).click();
  await page.getByRole("button", { name: "关闭 已做" }).waitFor();
  expect(faults).toEqual([]);
});

test("a table is checked, then taken in; refused rows are told; new rows wait; the id's dot opens its page", async () => {
  await page.goto(`${desk.url}/complaints/import`);
  await page.locator("input[type=file]").setInputFiles({
    name: "三月.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("编号,内容,电话\nk-1,电梯停运三天,13900000301\nk-2,,\nk-3,停水,12\n"),
  });
  await page.getByRole("button", { name: "试导入，不入库" }).click();
  await page.getByText("受理 1 条，重复 0 条，拒收 2 行").waitFor();
  await page.getByRole("button", { name: "导入 1 条" }).click();
  await page.getByText("导入结果").waitFor();
  await page.getByRole("cell", { name: "电话" }).last().waitFor();

  await page.goto(`${desk.url}/complaints/${encodeURIComponent("import:三月.csv|k-1")}`);
  await page.locator("q").getByText("电梯停运三天").waitFor();
  expect(await page.content()).not.toContain("13900000301");
  for (const path of ["complaints", "sources", "on-call", "policies/default-cn", "reviews"]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${desk.url}/${path}`);
    await page.locator("main .panel").first().waitFor();
    const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect([path, over]).toEqual([path, 0]);
  }
  expect(faults).toEqual([]);
});
