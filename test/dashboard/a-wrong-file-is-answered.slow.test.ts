import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import { openBrowser } from "../harness/browser";
import { centreApi } from "../harness/centre-api";
import { estateDeveloper } from "../harness/people";
import { giveAccess, signIn } from "../harness/staff";
import { openDesk, type OpenDesk } from "../http/desk";

const MB = 1024 * 1024;
let desk: OpenDesk;
let browser: Browser;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onevoice-files-"));
  [desk, browser] = await Promise.all([openDesk({ working: true }), openBrowser()]);
  await desk.describe(estateDeveloper([{ afterMinutes: 5, duties: ["backup"] }]) as never);
  await giveAccess(centreApi(desk.url, await desk.key("admin")), "duty", "夏知行", ["intake"]);
  const screen = { width: 1440, height: 900, path: "/complaints/import" };
  ({ page } = await signIn(browser, desk.url, "duty", screen));
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
  await rm(folder, { recursive: true });
});

async function tryOut(name: string, bytes: Buffer): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  await page.goto(`${desk.url}/complaints/import`);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "试导入，不入库" }).click();
}

test.each<[string, string, Buffer]>([
  ["a PDF", "三月.pdf", Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n", "latin1")],
  ["a spreadsheet", "三月.xlsx", Buffer.from("PK\u0003\u0004xl/workbook.xml")],
  ["nothing", "空.csv", Buffer.alloc(0)],
  ["headers only", "表头.csv", Buffer.from("编号,内容,电话\n")],
  ["no header that it knows", "别的.csv", Buffer.from("甲,乙\n1,2\n")],
  ["bytes", "三月.csv", Buffer.from([65, 0, 66, 44, 0, 1, 255, 254])],
  ["50 MB", "大.csv", Buffer.alloc(50 * MB, "内容\n")],
])("%s is refused in words, and the next try is open", async (_, name, bytes) => {
  await tryOut(name, bytes);
  const said = page.getByRole("alert");
  await said.first().waitFor();
  expect((await said.allTextContents()).join("").trim()).not.toBe("");
  expect(await page.getByText("连不上服务").count()).toBe(0);
  expect(await desk.store.read.records.count()).toBe(0);
  await page.getByRole("button", { name: "试导入，不入库" }).isEnabled();
});

test("a table in GBK is read as it was written", async () => {
  // 编号,内容,电话 / k-1,电梯停运三天,13900000301
  const gbk =
    "b1e0bac52cc4dac8dd2cb5e7bbb00a6b2d312cb5e7ccddcda3d4cbc8fdccec2c31333930303030303330310a";
  await tryOut("三月.csv", Buffer.from(gbk, "hex"));
  await page.getByText("受理 1 条，重复 0 条，拒收 0 行").waitFor();
  await page.getByRole("button", { name: "导入 1 条" }).dblclick();
  await page.getByText("导入结果").waitFor();
  await desk.idle();
  const rows = await desk.store.read.records.find({ where: { type: "complaint" } });
  expect(rows.map((one) => one.body)).toMatchObject([{ text: "电梯停运三天" }]);
});
