import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import type { TaskDoc } from "../../contract/task";
import { ADMIN, NOW, openDesk } from "../http/desk";
import type { OpenDesk } from "../http/desk";
import { seedCrisis } from "../http/seed";
import { openBrowser } from "../harness/browser";

const MINUTE = 60_000;
const asked: unknown[] = [];
let desk: OpenDesk;
let browser: Browser;
beforeAll(async () => {
  const takeAction = (_: unknown, input: { body: unknown }) => {
    asked.push(input.body);
    return Promise.resolve({ ok: true as const, outcome: null, id: "act-1" });
  };
  [desk, browser] = await Promise.all([openDesk({ flows: { takeAction } }), openBrowser()]);
  await seedCrisis(desk);
  await desk.store.transaction(async (tx) => {
    tx.playbookRuns.put({
      id: "incident-1:P2",
      incidentId: "incident-1",
      playbook: "P2",
      version: "1",
      startedAt: NOW,
      startedBy: "RE-L1-G",
      endedAt: null,
      drill: false,
    });
    tx.tasks.put(aTask("heads", { "zh-CN": "现在到场几人？", en: "How many are on site?" }));
    await Promise.resolve();
  });
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const aTask = (id: string, title: TaskDoc["title"]): TaskDoc => ({
  id,
  at: NOW - 20 * MINUTE,
  incidentId: "incident-1",
  caseId: null,
  title,
  duty: "site",
  dueAt: NOW - 2 * MINUTE,
  playbook: "P2",
  step: id,
  phase: "first",
  tag: "speed",
  evidence: { "zh-CN": "照片", en: "A photo" },
  critical: true,
  options: [],
  state: "open",
  owner: "pr",
  answer: null,
  choice: null,
  doneBy: null,
  doneAt: null,
  dueToldAt: null,
  overdueAt: null,
  drill: false,
});

async function signedInPage(width = 1440, path = "/incidents"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-US" });
  const page = await context.newPage();
  await page.goto(`${desk.url}${path}`);
  await page.getByLabel("邮箱").fill(ADMIN.email);
  await page.getByLabel("密码").fill(ADMIN.password);
  await page.keyboard.press("Enter");
  return page;
}

describe("an incident is read and worked on one screen", () => {
  test("the keyboard opens it; a rejection wants its reason; the page is acknowledged", async () => {
    const page = await signedInPage();
    await page.getByRole("link", { name: "云栖府地下车库渗水" }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "云栖府地下车库渗水" }).waitFor();
    await page.getByText("8/10 户，待核实 1").first().waitFor();

    await page.keyboard.press("x");
    const box = page.getByRole("dialog", { name: "驳回" });
    expect(await box.getByRole("button", { name: "缺理由" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "detached" });
    expect(page.url()).toContain("/incidents/incident-1");

    await page.keyboard.press("x");
    await box.getByLabel("理由").fill("同一人重复来电");
    await box.getByRole("button", { name: "驳回" }).click();
    await box.waitFor({ state: "detached" });
    expect(asked).toMatchObject([
      { action: "reject", target: "case-1", rule: "RE-L1-G", reason: "同一人重复来电" },
    ]);

    await page.keyboard.press("a");
    await page.getByRole("button", { name: "我已知悉，停止呼我" }).waitFor({ state: "detached" });
    const answered = await desk.store.read.pages.get("page-2");
    expect(answered?.acknowledgements.map((one) => one.by)).toEqual(["duty"]);
    await page.context().close();
  });

  test("an overdue task of another is reported for him, and says so", async () => {
    const page = await signedInPage(1440, "/incidents/incident-1");
    await page.getByRole("button", { name: "代报" }).waitFor();
    await page.keyboard.press("t");
    await page.getByLabel("回答").fill("18 人，照片 2 张");
    await page.getByRole("button", { name: "提交回答" }).click();
    await page.getByText("沈一诺代林若溪").waitFor();
    expect((await desk.store.read.tasks.get("heads"))?.answer).toBe("18 人，照片 2 张");
    await page.context().close();
  });

  test("command is taken, and the timeline tells it", async () => {
    const page = await signedInPage(1440, "/incidents/incident-1");
    await page.getByRole("button", { name: "接手指挥" }).click();
    await page.getByText("沈一诺接任总指挥").waitFor();
    await page.getByRole("button", { name: "移交指挥" }).waitFor();
    await page.context().close();
  });

  test.each(["/incidents/incident-1", "/incidents", "/cases/case-1", "/cases", "/playbooks"])(
    "%s fits a phone",
    async (path) => {
      const page = await signedInPage(390, path);
      await page.locator("main .panel").first().waitFor();
      const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
      expect(over).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});
