import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright";
import { ADMIN, NOW, openDesk } from "../http/desk";
import type { OpenDesk } from "../http/desk";
import { aCase, anIncident, aSource, seedCrisis } from "../http/seed";
import { openBrowser } from "../harness/browser";

const MINUTE = 60_000;
let desk: OpenDesk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

async function wall(width: number, height: number) {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.request.post(`${desk.url}/api/v1/session`, {
    data: ADMIN,
    headers: { "X-OneVoice": "1" },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(desk.url);
  await page.locator(".board-columns").waitFor();
  await page.keyboard.press("w");
  await page.locator(".wall").waitFor();
  return { page, context, faults };
}

test("an empty centre says that it is deaf; then how bad, whose, what is due, what may be said; a drill is never the real level", async () => {
  const { page, context, faults } = await wall(1920, 1080);
  await page.getByText("还听不到外部消息").waitFor();

  await desk.store.transaction(async (tx) => {
    tx.cases.put(
      aCase({ id: "case-d", title: "望澜里演习", incidentId: "incident-d", drill: true }),
    );
    tx.incidents.put(
      anIncident({ id: "incident-d", title: "望澜里演习", caseIds: ["case-d"], drill: true }),
    );
    tx.emit({ at: NOW, type: "incident.opened", incident: "incident-d", drill: true, data: {} });
    await Promise.resolve();
  });
  await page.locator(".wall.is-drill").waitFor();
  await page.getByText("真实级别：四级").waitFor();
  expect(await page.locator(".wall .drill").count()).toBeGreaterThanOrEqual(5);

  await seedCrisis(desk);
  await desk.store.transaction(async (tx) => {
    const report = { id: "e-1", kind: "on-site-gathering" as const, by: "duty", minutes: null };
    tx.cases.put(
      aCase({
        events: [
          {
            ...report,
            at: NOW - 9 * MINUTE,
            persons: 18,
            amount: null,
            verified: true,
            withdrawn: false,
          },
        ],
      }),
    );
    tx.sources.put(
      aSource("forum", { name: "业主论坛", state: "silent", lastSuccessAt: NOW - 26 * MINUTE }),
    );
    tx.emit({ at: NOW, type: "case.grew", case: "case-1", data: {} });
    await Promise.resolve();
  });
  await page.getByRole("heading", { name: "云栖府地下车库渗水" }).waitFor();
  expect(await page.locator(".wall.is-drill").count()).toBe(0);
  for (const text of [
    "疑似一级",
    "未指定",
    "确认或驳回疑似一级",
    "尚无口径",
    "现场聚集 18 人",
    "静默 26 分，负面数未知",
    "/10 户",
  ])
    await page.getByText(text).first().waitFor();
  expect(await page.locator("svg *").count()).toBeLessThanOrEqual(2_000);
  // Room numbers are on no wall.
  expect(await page.locator(".wall").textContent()).not.toMatch(/室|139/);

  await page.getByRole("button", { name: "亮" }).click();
  await page.reload();
  await page.locator(".wall-ground:not(.dark) .wall").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".board-columns").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test.each([
  [1920, 1080],
  [1440, 900],
  [390, 844],
])("it holds on %d × %d", async (width, height) => {
  const { page, context } = await wall(width, height);
  const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  expect(over).toBeLessThanOrEqual(0);
  await context.close();
});

test("a possible level 1 is rejected on the overview only with a reason", async () => {
  const asked: unknown[] = [];
  const other = await openDesk({
    flows: {
      takeAction: (_deps, { body }) => {
        asked.push(body);
        return Promise.resolve({
          ok: true,
          outcome: { accepted: true, said: null },
          id: "act-1",
        });
      },
    },
  });
  await seedCrisis(other);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.request.post(`${other.url}/api/v1/session`, {
    data: ADMIN,
    headers: { "X-OneVoice": "1" },
  });
  const page = await context.newPage();
  await page.goto(other.url);
  await page.locator(".board-row").waitFor();
  await page.keyboard.press("x");
  const button = page.getByRole("button", { name: "驳回须写理由" });
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel("驳回理由").fill("同名楼盘");
  await page.getByRole("dialog").getByRole("button", { name: "驳回" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(asked).toEqual([
    expect.objectContaining({
      action: "reject",
      target: "case-1",
      of: "case",
      rule: "RE-L1-G",
      reason: "同名楼盘",
    }),
  ]);
  await context.close();
  await other.close();
});
