import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright";
import { ADMIN, openDesk } from "../http/desk";
import type { OpenDesk } from "../http/desk";
import { aCase, aSource, seedCrisis } from "../http/seed";
import { NOW } from "../http/desk";
import { openBrowser } from "../harness/browser";

let desk: OpenDesk;
let browser: Browser;
beforeAll(async () => {
  [desk, browser] = await Promise.all([openDesk(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

async function signedInPage(width = 1440): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-US" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (line) => {
    // The first question, who is signed in, is rightly answered with 401.
    if (line.type() === "error" && !line.text().includes("401")) faults.push(line.text());
  });
  await page.goto(desk.url);
  await page.getByLabel("邮箱").fill(ADMIN.email);
  await page.getByLabel("密码").fill(ADMIN.password);
  await page.keyboard.press("Enter");
  await page.locator(".board-columns").waitFor();
  return { page, faults };
}

describe("the overview shows what happens, as it happens", () => {
  test("deaf first, and it says so; then the crisis appears without a reload; its page is answered on it", async () => {
    const { page, faults } = await signedInPage();
    await page.getByText("还听不到外部消息").waitFor();
    await seedCrisis(desk);
    await page.getByText("8/10 户，待核实 1").first().waitFor();
    await page.getByText("寻呼 2").first().waitFor();
    await page.getByRole("button", { name: "我已知悉，停止呼我" }).click();
    await page.getByText(/03:20 已确认/).waitFor();
    expect(
      (await desk.store.read.pages.get("page-2"))?.acknowledgements.map((each) => each.by),
    ).toEqual(["duty"]);

    await desk.store.transaction(async (tx) => {
      tx.cases.put(
        aCase({
          counts: { parties: 10, persons: 11, households: 10, possibleParties: 0, origins: 2 },
        }),
      );
      tx.sources.put(
        aSource("forum", { name: "业主论坛", state: "silent", lastSuccessAt: NOW - 26 * 60_000 }),
      );
      tx.emit({ at: NOW, type: "case.grew", case: "case-1", data: { title: "云栖府" } });
      await Promise.resolve();
    });
    await page.getByText("10/10 户，待核实 0").first().waitFor();
    await page.getByText("静默 26 分").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("in English it says the same, and remembers the choice", async () => {
    const { page, faults } = await signedInPage();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("10 of 10 households, 0 unverified").first().waitFor();
    await page.reload();
    await page.getByText("Possible level 1").first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([360, 768, 1440])("nothing is wider than a screen of %d px", async (width) => {
    const { page } = await signedInPage(width);
    const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(over).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test("every control is reached by the keyboard and shows that it is", async () => {
    const { page } = await signedInPage();
    const names: string[] = [];
    for (let n = 0; n < 18; n++) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate("document.activeElement.textContent"));
    }
    expect(names).toEqual(expect.arrayContaining(["跳到内容", "提示音关", "English", "退出"]));
    await page.context().close();
  });

  test("signing out leads to the door, and what was shown is gone", async () => {
    const { page } = await signedInPage();
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByRole("heading", { name: "登录" }).waitFor();
    expect(await page.locator(".board-row").count()).toBe(0);
    await page.context().close();
  });

  test("when the connection breaks it says from when the picture is", async () => {
    const { page } = await signedInPage();
    await desk.live.close();
    await page.getByText(/离线，显示 \d\d:\d\d:\d\d 的内容/).waitFor();
    await page.context().close();
  });
});
