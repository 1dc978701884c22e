import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import { ADMIN, openDesk } from "../http/desk";
import type { OpenDesk } from "../http/desk";
import { openBrowser } from "../harness/browser";

let desk: OpenDesk;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk({ working: true }), openBrowser()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(8_000);
  await page.goto(`${desk.url}/complaints/new`);
  await page.getByLabel("邮箱").fill(ADMIN.email);
  await page.getByLabel("密码").fill(ADMIN.password);
  await page.keyboard.press("Enter");
  await page.getByLabel("客户原话").waitFor();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const field = (name: string) =>
  page.locator(".labelled", { has: page.getByLabel(name, { exact: true }) });
const offers = (name: string) => field(name).getByRole("group", { name: /^(建议|Suggested)$/ });

test("type and urgency are suggested with their chance, announced, and taken by the keyboard", async () => {
  await page.getByLabel("客户原话").fill("煤气泄漏，楼里有人昏倒了，快来");
  const safety = offers("类别").getByRole("button", { name: /^安全 \d+ %$/ });
  await safety.waitFor();
  await field("类别")
    .getByRole("status")
    .getByText(/^建议：安全 \d+ %$/)
    .waitFor();
  await page.getByLabel("类别", { exact: true }).focus();
  await page.keyboard.press("Tab");
  await safety.and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  expect(await page.getByLabel("类别", { exact: true }).inputValue()).toBe("安全");
  expect(await safety.getAttribute("aria-pressed")).toBe("true");
  await offers("紧急程度")
    .getByRole("button", { name: /^紧急 \d+ %$/ })
    .click();
  await page.keyboard.press("Control+Enter");
  await page.getByText("已登记").waitFor();
  const [stored] = await desk.store.read.records.find({ where: { type: "complaint" } });
  expect(stored?.body).toMatchObject({ category: "安全", urgency: "urgent" });
});

test("what a person wrote stays, however the words change; nothing is suggested beside it", async () => {
  await page.goto(`${desk.url}/complaints/new`);
  await page.getByLabel("类别", { exact: true }).fill("夜间值守");
  await page.getByLabel("客户原话").fill("前台冲我翻白眼，问什么都不耐烦");
  await offers("紧急程度").waitFor();
  expect(await page.getByLabel("类别", { exact: true }).inputValue()).toBe("夜间值守");
  expect(await offers("类别").count()).toBe(0);
});

test("a reader of English is suggested English words", async () => {
  await page.evaluate("localStorage.setItem('onevoice.language', 'en')");
  await page.reload();
  await page.getByLabel("Category", { exact: true }).fill("");
  await offers("Category")
    .getByRole("button", { name: /^Attitude \d+ %$/ })
    .waitFor();
});
