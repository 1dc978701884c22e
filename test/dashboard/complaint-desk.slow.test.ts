import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import { ADMIN, openDesk, signedIn } from "../http/desk";
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
  page.on("console", (line) => {
    if (/Content Security Policy/.test(line.text())) faults.push(line.text());
  });
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

const spoken = (name: string) => page.getByLabel(name, { exact: true });

test("a complaint is recorded with the keyboard alone, shown as text, and handled in the queue", async () => {
  await page.keyboard.press("n");
  await page.getByLabel("客户原话").waitFor();
  await page.keyboard.type("<img src=x onerror=alert(1)> 地下车库渗水，不修我就起诉");
  await spoken("何时投诉").fill("2026-03-10 21:05");
  await spoken("项目").fill("云栖府");
  await spoken("金额，元").fill("很多");
  await page.keyboard.press("Control+Enter");
  // What is wrong is told beside its field, and that is where the reader is taken.
  await page
    .locator(".labelled", { has: spoken("金额，元") })
    .locator(".fault")
    .waitFor();
  await page.locator("input:focus[aria-invalid=true]").waitFor();
  await spoken("金额，元").fill("1200");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已登记").waitFor();
  await page.getByRole("link", { name: /车库|渗水/ }).waitFor();
  const [stored] = await desk.store.read.records.find({ where: { type: "complaint" } });
  expect(stored?.body).toMatchObject({
    madeAt: "2026-03-10T21:05",
    project: "云栖府",
    amount: 1200,
  });

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

test("a table is checked, then taken in; columns are matched; refused rows are told and can be kept", async () => {
  await page.goto(`${desk.url}/complaints/import`);
  await page.locator("input[type=file]").setInputFiles({
    name: "三月.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("编号,诉求,电话\nk-1,电梯停运三天,13900000301\nk-2,,\nk-3,停水,12\n"),
  });
  await page.getByRole("cell", { name: "电梯停运三天、停水" }).waitFor();
  await page.getByRole("combobox", { name: "诉求" }).click();
  await page.keyboard.type("原话");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "试导入，不入库" }).click();
  await page.getByText("受理 1 条，重复 0 条，拒收 2 行").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载拒收行" }).click();
  expect((await download).suggestedFilename()).toBe("refused.csv");
  await page.getByRole("button", { name: "导入 1 条" }).click();
  await page.getByText("导入结果").waitFor();
  await page.getByRole("cell", { name: "电话" }).last().waitFor();

  await page.goto(`${desk.url}/complaints/${encodeURIComponent("import:三月.csv|k-1")}`);
  await page.locator("q").getByText("电梯停运三天").waitFor();
  expect(await page.content()).not.toContain("13900000301");

  // Where nothing is shown nothing can move: what comes first is let in at once.
  await page.goto(`${desk.url}/complaints`);
  await page.getByRole("button", { name: /待回访/ }).click();
  await page.getByText("没有待办的投诉").waitFor();
  const api = await signedIn(desk.url);
  const resolve = { id: "act-k-1", action: "resolve", target: "k-1", of: "complaint" };
  expect((await api.post("/api/v1/actions", resolve)).status).toBe(200);
  await page.locator(".cq .said").getByText("电梯停运三天").waitFor();
  expect(faults).toEqual([]);
});

test("the queue is filtered, sorted by its headers and turned page by page, all by keyboard", async () => {
  const api = await signedIn(desk.url);
  await desk.describe({ projects: ["云栖府", "鹿汀花园"] });
  const more = Array.from({ length: 60 }, (_, index) => ({
    type: "complaint",
    id: `p-${String(index)}`,
    source: "hotline",
    channel: "hotline",
    project: index === 0 ? "云栖府" : "鹿汀花园",
    text: `第 ${String(index)} 位业主说路灯不亮`,
  }));
  expect((await api.post("/api/v1/signals", more)).status).toBe(202);
  await page.goto(`${desk.url}/complaints`);
  const rows = page.locator(".cq tbody tr.ant-table-row");
  await page.getByText("第 1 至 50 条，共 61 条").waitFor();
  expect(await rows.count()).toBe(50);
  await page.getByRole("listitem", { name: "2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("第 51 至 61 条，共 61 条").waitFor();

  await page.getByRole("columnheader", { name: "受理" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("th[aria-sort=descending]", { hasText: "受理" }).waitFor();
  await page.getByRole("combobox", { name: "项目" }).focus();
  await page.keyboard.type("云栖");
  await page.keyboard.press("Enter");
  await rows.getByText("第 0 位业主说路灯不亮").waitFor();
  expect(await rows.count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.getByLabel("搜索编号、项目、原话").fill("没有这样的话");
  await page.getByText("没有符合的投诉").waitFor();
  expect(faults).toEqual([]);
});

test("no page of the desk is wider than a phone", async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ["complaints", "sources", "on-call", "policies/default-cn", "reviews"]) {
    await page.goto(`${desk.url}/${path}`);
    await page.locator("main .panel").first().waitFor();
    const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect([path, over]).toEqual([path, 0]);
  }
  expect(faults).toEqual([]);
});
