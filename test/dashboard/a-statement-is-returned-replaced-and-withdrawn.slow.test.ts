import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright";
import { openLine, type CuttableLine } from "../harness/cuttable-line";
import { signIn } from "../harness/staff";
import { seen } from "../harness/garage-crisis";
import { openStatementDesk } from "./statement-staff";

const DESK = { width: 1440, height: 900, path: "/statements" };
const PHONE = {
  width: 390,
  height: 844,
  path: "/speak",
  prepare: (page: Page) => page.clock.install(),
};
/** From here on nobody may read out a line that could not be checked. */
const TRUST_MS = 60_000;

let open: Awaited<ReturnType<typeof openStatementDesk>>;
let line: CuttableLine;
let pr: Page;
let legal: Page;
let boss: Page;
let voice: Page;
const troubles: (() => string[])[] = [];
beforeAll(async () => {
  open = await openStatementDesk();
  line = await openLine(open.desk.url);
  const sit = async (person: string, screen: typeof DESK, url = open.desk.url) => {
    const seat = await signIn(open.browser, url, person, screen);
    seat.page.setDefaultTimeout(15_000);
    if (url === open.desk.url) troubles.push(seat.troubles);
    return seat.page;
  };
  [pr, legal, boss, voice] = await Promise.all([
    sit("pr", DESK),
    sit("counsel", DESK),
    sit("boss", DESK),
    sit("voice", PHONE, line.url),
  ]);
});
afterAll(async () => {
  await line.close();
  await open.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Writes a free text into the draft that is open, and sends it to be signed. */
async function write(text: string): Promise<void> {
  const free = pr.getByLabel("正文");
  await button(pr, "起草对外口径").or(free).first().waitFor();
  if ((await free.count()) === 0) {
    await button(pr, "起草对外口径").first().click();
    await button(pr, "改为自由文本").click();
  }
  await free.fill(text);
  await pr.getByText(/^已存 /).waitFor();
  await button(pr, "提交签核").click();
  await seen(pr, "已提交签核");
}

async function signBoth(version: string): Promise<void> {
  for (const [page, name] of [
    [legal, "以法务身份签核"],
    [boss, /签核并发布，即刻成为现行口径/],
  ] as const) {
    await page.goto(`${open.desk.url}/statements`);
    await page.getByRole("link", { name: `${version} 草稿` }).click();
    await button(page, name).click();
    await page
      .getByText(/您已签核这一版|发布，.*签核/)
      .first()
      .waitFor();
  }
}

test("a draft is returned with a reason that its writer reads at once; mended and signed, it is on the phone", async () => {
  await write("积水已清理完毕。");
  await legal.getByRole("link", { name: "v1 草稿" }).click();
  await button(legal, "退回").click();
  expect(await button(legal, "须写理由").isDisabled()).toBe(true);
  await legal.getByLabel("退回理由").fill("清理完毕未经核实");
  await button(legal, "退回").click();
  await seen(pr, "韩既明 退回：清理完毕未经核实");
  expect(await open.desk.store.read.statements.find({ where: { state: "released" } })).toEqual([]);
  await write("积水区已封闭，正在抽水。");
  await signBoth("v1");
  await seen(voice, "正在抽水。");
});

test("a later version replaces it: the phone strikes the old one, and shows the new one when asked", async () => {
  await pr.goto(`${open.desk.url}/statements`);
  await write("积水已抽干，第三方检测进场。");
  await signBoth("v2");
  await seen(voice, "口径 v1 已失效，请勿引用。已有新版。");
  expect(await voice.locator(".sp-say").count()).toBe(0);
  await button(voice, "看现行口径 v2").click();
  await seen(voice, "第三方检测进场。");
});

test("offline for a minute the phone locks the line; withdrawn meanwhile, it never comes back", async () => {
  line.cut();
  await voice.clock.runFor(10_000);
  await seen(voice, /^离线，自 .* 起。/);
  // Not yet a minute: the line is to be read, and says itself since when it was not checked.
  expect(await voice.locator(".sp-say").count()).toBe(1);
  await voice.clock.fastForward(TRUST_MS);
  await seen(voice, "离线已满 1 分钟，无法得知是否仍有效，请勿引用。");
  expect(await voice.locator(".sp-say").count()).toBe(0);
  expect(await button(voice, "上场前核对 5 项").count()).toBe(0);

  line.mend();
  await voice.clock.runFor(10_000);
  await seen(voice, "第三方检测进场。");
  await button(voice, "上场前核对 5 项").waitFor();

  line.cut();
  await voice.clock.fastForward(TRUST_MS + 5_000);
  await seen(voice, "离线已满 1 分钟，无法得知是否仍有效，请勿引用。");
  const [current] = await open.desk.store.read.statements.find({ where: { state: "released" } });
  await pr.goto(`${open.desk.url}/statements/${current?.id ?? ""}`);
  await button(pr, "撤回口径").click();
  await pr.getByLabel("撤回理由").fill("检测机构更换");
  await button(pr, "撤回口径").dblclick();
  await seen(pr, "撤回：检测机构更换");
  line.mend();
  await voice.clock.runFor(10_000);
  await seen(voice, "口径 v2 已失效，请勿引用。已撤回。");
  await seen(voice, /^“我们正在核实，/);
  expect(await voice.locator(".sp-say").count()).toBe(0);
  await seen(legal, /撤回：检测机构更换/);

  const told = await open.desk.store.events(0, 1_000);
  const count = (type: string) => told.filter((one) => one.type === type).length;
  expect([count("statement.released"), count("statement.withdrawn")]).toEqual([2, 1]);
  expect(troubles.flatMap((heard) => heard())).toEqual([]);
});
