import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import type { DirectoryInput } from "../../contract/directory";
import { openBrowser } from "../harness/browser";
import { centreApi } from "../harness/centre-api";
import { openLine } from "../harness/cuttable-line";
import { preparedDataDirectory } from "../harness/data-directory";
import { adminApi, expectStatus, openDesk } from "../harness/desk";
import { between, e1Around } from "../harness/e1-today";
import { endings } from "../harness/endings";
import { giveAccess, signIn } from "../harness/staff";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844, path: "/speak" };
const VOICE = { id: "voice", name: "林若溪", access: ["spokesperson"], duties: [], contacts: [] };
const STAFF = [
  ["pr", "苏禾", "pr"],
  ["legal", "严律", "legal"],
  ["cmd", "雷岩", "commander"],
  ["voice", "林若溪", "spokesperson"],
] as const;

/** The line is cut for a minute of the reader's clock; then he tries again within the longest wait of his socket. */
const CUT_MS = 61_000;
const BACK_MS = 6_000;

let browser: Browser;
const ending = endings();
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => ending.all());
afterAll(() => browser.close());

test("pr, legal, the commander and the spokesperson play E1, from the first complaint to the line that is read out", async () => {
  const { desk, send, rows } = await openE1();
  const line = await openLine(desk.centre.url);
  ending.add(() => line.close());
  const pr = await signIn(browser, desk.centre.url, "pr", DESK);
  const legal = await signIn(browser, desk.centre.url, "legal", DESK);
  const commander = await signIn(browser, line.url, "cmd", {
    ...DESK,
    prepare: (page) => page.clock.install(),
  });
  const voice = await signIn(browser, desk.centre.url, "voice", PHONE);
  const loads = [pr, legal, commander, voice].map(({ page }) => loadsOf(page));

  await send(between(rows, "S01", "S20"));
  await seen(pr.page, "9/10 户");
  const desks = [pr.page, legal.page, commander.page];
  const sent = performance.now();
  await send(between(rows, "S21", "S21"));
  await Promise.all(desks.map((page) => seen(page, "10/10 户")));
  const lag = Math.round(performance.now() - sent);
  process.stdout.write(`tenth household to three boards: ${String(lag)} ms\n`);

  await commander.page.getByRole("button", { name: "我已知悉，停止呼我" }).first().click();
  await commander.page.keyboard.press("g");
  await commander.page.keyboard.press("i");
  await commander.page
    .getByRole("link", { name: /云栖府/ })
    .first()
    .click();
  await commander.page.getByRole("button", { name: "接手指挥" }).click();
  await seen(pr.page, "雷岩");

  await draft(pr.page);
  await signByKeyboard(legal.page);

  line.cut();
  await seen(commander.page, "离线");
  await send(between(rows, "S22", "S31"));
  await commander.page.clock.fastForward(CUT_MS);
  await seen(commander.page, "离线");
  line.mend();
  await commander.page.clock.runFor(BACK_MS);
  await commander.page.getByText(/实时/).first().waitFor();
  await commander.page.getByText("沅浦电视台").filter({ visible: true }).first().waitFor();

  await commander.page.keyboard.press("g");
  await commander.page.keyboard.press("s");
  await commander.page.getByRole("link", { name: "v1 草稿" }).click();
  await commander.page.getByRole("button", { name: /签核并发布，即刻成为现行口径/ }).click();
  await seen(voice.page, "已安排专人处理");
  await pr.page.keyboard.press("g");
  await pr.page.keyboard.press("h");
  await seen(pr.page, "v1");

  expect(loads.map((count) => count())).toEqual([0, 0, 0, 0]);
  expect([pr, legal, voice].flatMap((one) => one.troubles())).toEqual([]);
}, 180_000);

/** A centre with E1's organisation, its four people signed up, and the scenario moved to this hour. */
async function openE1() {
  const directory = await preparedDataDirectory();
  ending.add(() => directory.remove());
  const desk = await openDesk(ending, { DATA_DIR: directory.path });
  const { setup, rows } = e1Around(Date.now());
  const parts = Object.entries(setup).filter(([part]) => part !== "type" && part !== "pack");
  const described = Object.fromEntries(parts) as DirectoryInput;
  const people = [...(described.people ?? []), VOICE as never];
  await desk.describe({ ...described, people });
  const admin = await adminApi(desk);
  for (const [person, name, access] of STAFF) await giveAccess(admin, person, name, [access]);
  const scopes = ["ingest", "act", "backfill"];
  const made = expectStatus(
    await admin.post<{ key: string }>("/api-keys", { name: "e1", scopes }),
    201,
  );
  const api = centreApi(desk.centre.url, made.body.key);
  const send = async (some: readonly object[]) => {
    for (const row of some) expectStatus(await api.post("/signals", row), 202);
  };
  return { desk, send, rows };
}

async function draft(page: Page): Promise<void> {
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "起草对外口径" }).first().click();
  const empty = page.locator(".st-field.missing :is(input, textarea)");
  await empty.first().waitFor();
  while ((await empty.count()) > 0) await empty.first().fill("已安排专人处理");
  await page.getByRole("button", { name: "提交签核" }).click();
  await seen(page, "已提交签核");
}

/** Not one click: the list is opened by G S, the draft by J and Enter, the signature found by Tab. */
async function signByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await keyboard.press("g");
  await keyboard.press("s");
  await seen(page, "v1 草稿");
  await tabTo(page, /v1 草稿/);
  await keyboard.press("Enter");
  await seen(page, "以法务身份签核");
  await tabTo(page, /以法务身份签核/);
  await keyboard.press("Enter");
  await seen(page, "您已签核这一版");
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate<string>("document.activeElement?.textContent ?? ''");
    if (name.test(text)) return;
  }
  throw new Error(`the keyboard does not reach ${name.source}`);
}

async function seen(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

function loadsOf(page: Page): () => number {
  let loads = 0;
  page.on("load", () => (loads += 1));
  return () => loads;
}
