import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright";
import { openBrowser } from "../harness/browser";
import { preparedDataDirectory } from "../harness/data-directory";
import { ADMIN, openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { estateDeveloper, households } from "../harness/people";
import { until } from "../harness/until";

let browser: Browser;
const ending = endings();
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => ending.all());
afterAll(() => browser.close());

const SLOWLY = [{ afterMinutes: 60, duties: ["backup" as const] }];

test("ten households turn the open board red, with evidence, page and acknowledgement, without a reload", async () => {
  const directory = await preparedDataDirectory();
  ending.add(() => directory.remove());
  const desk = await openDesk(ending, { DATA_DIR: directory.path });
  await desk.describe(estateDeveloper(SLOWLY));
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
  });
  ending.add(() => context.close());
  const board = await context.newPage();
  const troubles = troublesOf(board);

  await board.goto(desk.centre.url);
  await board.getByLabel("邮箱").fill(ADMIN.email);
  await board.getByLabel("密码").fill(ADMIN.password);
  await board.getByRole("button", { name: "登录" }).click();
  await board.getByLabel("密码").waitFor({ state: "detached" });
  await board.locator("main h1, main h2").first().waitFor();
  const loads = loadsOf(board);

  await desk.receive(households(1, 10));
  const pages = board.getByRole("region", { name: "寻呼" });
  const octagon = pages.locator("svg.badge path").first();
  await octagon.waitFor();
  await until("a red octagon", async () => isRed(await fillOf(octagon)), {
    seen: () => fillOf(octagon),
  });
  await until("eight corners", async () => (await cornersOf(octagon)) === 8);

  await board.getByText("10/10 户").first().waitFor();
  await pages.getByText("寻呼 2").waitFor();
  await pages.getByText("2 个未确认").waitFor();

  for (const [person, page] of [
    ["duty", 1],
    ["duty", 2],
    ["leader-1", 2],
  ] as const) {
    const { link } = await desk.letter(person, page);
    expect((await fetch(link, { method: "POST" })).status).toBe(200);
  }
  await pages.getByText("均已确认").waitFor();
  await pages
    .getByText(/方远山.*已确认|已确认.*方远山/)
    .first()
    .waitFor();

  expect(loads()).toBe(0);
  expect(troubles()).toEqual([]);
}, 120_000);

/** The colour that the browser really paints: "rgb(179, 38, 30)". */
function fillOf(shape: Locator): Promise<string> {
  return shape.evaluate(
    (element) => (globalThis as unknown as Painted).getComputedStyle(element).fill,
  );
}

/** The part of a browser's window that is asked here; the function runs there. */
interface Painted {
  getComputedStyle(element: unknown): { fill: string };
}

function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return red > 2 * Math.max(green, blue, 1);
}

/** Corners of a shape that is drawn with straight lines: one start and one for each line. */
async function cornersOf(shape: Locator): Promise<number> {
  const path = (await shape.getAttribute("d")) ?? "";
  return (path.match(/[mlhv]/gi) ?? []).length;
}

/** How often the page was loaded anew since now. */
function loadsOf(board: Page): () => number {
  let loads = 0;
  board.on("framenavigated", () => (loads += 1));
  return () => loads;
}

/** What broke in the page. An answer 401 before the sign-in is none. */
function troublesOf(board: Page): () => string[] {
  const troubles: string[] = [];
  board.on("pageerror", (error) => troubles.push(error.message));
  board.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("401"))
      troubles.push(message.text());
  });
  return () => troubles;
}
