import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import { openBrowser } from "../harness/browser";
import { preparedDataDirectory } from "../harness/data-directory";
import { adminApi, openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { startFeedServer } from "../harness/feed-server";
import { estateDeveloper } from "../harness/people";
import { giveAccess, signIn } from "../harness/staff";

const SCREEN = { width: 1440, height: 900 };
const TITLE = "云栖府地下车库漏水，业主投诉无门";
let browser: Browser;
const ending = endings();
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => ending.all());
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

test("a real feed is tried, saved, heard on another's board, told when it falls silent, switched off and removed", async () => {
  const feed = await startFeedServer();
  ending.add(() => feed.stop());
  feed.publish({
    id: "a-1",
    title: TITLE,
    text: "霁栖置业开发的云栖府地下车库长期漏水，业主多次投诉，开发商拒不维修，业主十分不满。",
    publishedAt: new Date(),
  });
  const { pr, duty } = await openPair();
  await seen(duty.page, "尚未接入信源");

  await pr.page.getByLabel("地址").fill("http://10.0.0.1/feed.xml");
  await button(pr.page, "试取").click();
  await seen(pr.page, /地址不允许访问/);
  await pr.page.getByRole("button", { name: "保存 先试取" }).waitFor();

  await pr.page.getByLabel("地址").fill(feed.url);
  await pr.page.getByRole("textbox", { name: "名称" }).fill("沅浦晚报");
  await pr.page.getByLabel("所属媒体").fill("沅浦晚报");
  await button(pr.page, "试取").click();
  await seen(pr.page, new RegExp(`最新一条：${TITLE}`));
  await seen(pr.page, /试取不入库/);
  expect(feed.visits()).toBe(1);
  await button(pr.page, "保存").dblclick();
  await seen(duty.page, TITLE);
  await seen(duty.page, "1 路，均正常");
  await seen(pr.page, /^1 路，静默 0，迟到 0，正常 1$/);

  await feed.stop();
  await button(pr.page, "现在试一次").click();
  await seen(pr.page, "没有做");
  await seen(pr.page, /连不上/);

  await button(pr.page, "停用").click();
  await seen(duty.page, "已停用");
  await button(pr.page, "启用").waitFor();

  await button(pr.page, "移除").click();
  await seen(pr.page, "移除沅浦晚报");
  await seen(pr.page, "以后听不到这一路；已收的记录保留。");
  await pr.page
    .getByRole("button", { name: /^移\s?除$/ })
    .last()
    .click();
  await seen(duty.page, "尚未接入信源");
  await seen(duty.page, TITLE);
  expect([...pr.troubles(), ...duty.troubles()]).toEqual([]);
}, 120_000);

/** Public relations at the sources, and duty at the board. */
async function openPair() {
  const directory = await preparedDataDirectory();
  ending.add(() => directory.remove());
  const desk = await openDesk(ending, { DATA_DIR: directory.path });
  await desk.describe(estateDeveloper([{ afterMinutes: 60, duties: ["backup"] }]));
  const admin = await adminApi(desk);
  await giveAccess(admin, "pr", "苏禾", ["pr"]);
  await giveAccess(admin, "duty", "夏知行", ["viewer"]);
  const [pr, duty] = await Promise.all([
    signIn(browser, desk.centre.url, "pr", { ...SCREEN, path: "/sources" }),
    signIn(browser, desk.centre.url, "duty", { ...SCREEN, path: "/" }),
  ]);
  for (const { page } of [pr, duty]) page.setDefaultTimeout(20_000);
  return { pr, duty };
}
