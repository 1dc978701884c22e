import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import type { Directory } from "../../contract/directory";
import { openDesk, signedIn, type OpenDesk } from "../http/desk";
import { aSource, PEOPLE } from "../http/seed";
import { openBrowser } from "../harness/browser";

let desk: OpenDesk;
let browser: Browser;
let page: Page;
let api: Awaited<ReturnType<typeof signedIn>>;
const faults: string[] = [];

beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
  await desk.describe({ people: PEOPLE.map((one) => ({ language: "zh-CN", access: [], ...one })) });
  await desk.store.transaction(async (tx) => {
    tx.sources.put(aSource("feed:a", { name: "城市晚报" }));
    tx.sources.put(aSource("feed:b", { name: "城市电视台" }));
    await Promise.resolve();
  });
  api = await signedIn(desk.url);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = "", value = ""] = api.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: desk.url }]);
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
  page.on("pageerror", (error) => faults.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** The question beside the button is open and the focus is on keeping. */
const keepingFocused = () =>
  page.locator(".ant-popconfirm-buttons button:first-child:focus").waitFor();

const kept = async (): Promise<Directory> => (await api.get("/api/v1/directory")).body;

test("a person is changed, added and removed; a wrong address is told beside its field", async () => {
  await page.goto(`${desk.url}/on-call`);
  await page.getByRole("button", { name: "修改邵宁" }).click();
  const box = page.getByRole("dialog");
  await box.getByLabel("联系地址").fill("nowhere");
  await box.getByRole("checkbox", { name: "公关" }).first().check();
  await box.getByRole("button", { name: "保存" }).click();
  await box.locator("[aria-invalid=true]").waitFor();
  await box.getByLabel("联系地址").fill("ning@example.com");
  await box.getByRole("button", { name: "保存" }).click();
  await box.waitFor({ state: "detached" });
  await page.getByRole("cell", { name: "邮件 n***@example.com" }).waitFor();
  const { people } = await kept();
  expect(people.map((one) => one.id)).toEqual(PEOPLE.map((one) => one.id));
  expect(people[1]).toMatchObject({ duties: ["backup", "pr"], name: "邵宁" });

  await page.getByRole("button", { name: "加人" }).click();
  await box.getByLabel("姓名").fill("Ann");
  await box.getByLabel("语言").click();
  await page.getByText("英文", { exact: true }).click();
  await box.getByLabel("联系地址").fill("ann@example.com");
  await box.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "修改Ann" }).click();
  expect((await kept()).people.at(-1)).toMatchObject({ name: "Ann", language: "en" });
  await box.getByRole("button", { name: "移除此人" }).click();
  await keepingFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await box.waitFor({ state: "detached" });
  await page.getByRole("cell", { name: "Ann", exact: true }).waitFor({ state: "detached" });
  expect((await kept()).people).toHaveLength(PEOPLE.length);
  expect(faults).toEqual([]);
});

test("an outlet is added, renamed and removed", async () => {
  await page.goto(`${desk.url}/on-call`);
  await page.getByRole("button", { name: "加媒体" }).click();
  const box = page.getByRole("dialog");
  await box.getByLabel("媒体名称").fill("城市早报");
  await box.getByLabel("层级").fill("1");
  await box.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "修改城市早报" }).click();
  await box.getByLabel("媒体名称").fill("城市晨报");
  await box.getByRole("button", { name: "保存" }).click();
  await page.getByRole("button", { name: "修改城市晨报" }).waitFor();
  const wanted = { name: "城市晨报", domain: null, tier: 1, kind: "registered" };
  expect((await kept()).outlets).toEqual([wanted]);
  await page.getByRole("button", { name: "移除城市晨报" }).click();
  await keepingFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("尚未登记媒体").waitFor();
  expect(faults).toEqual([]);
});

test("a source is removed only after a second thought, by keyboard", async () => {
  await page.goto(`${desk.url}/sources`);
  await page.getByRole("button", { name: "城市晚报" }).click();
  const remove = page.getByRole("button", { name: "移除" });
  await remove.focus();
  await page.keyboard.press("Enter");
  await page.getByText("移除城市晚报").waitFor();
  await keepingFocused();
  await page.keyboard.press("Enter");
  await page.getByText("移除城市晚报").waitFor({ state: "detached" });
  expect(await desk.store.read.sources.count({})).toBe(2);
  await remove.focus();
  await page.keyboard.press("Enter");
  await page.getByText("移除城市晚报").waitFor();
  await keepingFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "城市晚报" }).waitFor({ state: "detached" });
  expect(await desk.store.read.sources.count({})).toBe(1);
  expect(faults).toEqual([]);
});
