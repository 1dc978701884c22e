import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright";
import { signIn } from "../harness/staff";
import { openStatementDesk } from "./statement-staff";

/** All people together, from the acknowledged page to the released statement; signing in is not counted. */
const MOST_CLICKS = 7;
const SCREEN = { width: 1440, height: 900 };

let open: Awaited<ReturnType<typeof openStatementDesk>>;
let clicks = 0;
beforeAll(async () => {
  open = await openStatementDesk();
});
afterAll(() => open.close());

async function press(what: Locator): Promise<void> {
  clicks++;
  await what.click();
}

async function fillByKeyboard(page: Page): Promise<number> {
  const empty = page.locator(".st-field.missing :is(input, textarea)");
  await empty.first().waitFor();
  const count = await empty.count();
  for (let left = count; left > 0; left--) {
    // The playbook's sentence stands there with a blank of its own: it is written anew.
    await empty.first().focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("已安排专人处理");
  }
  return count;
}

describe("from the acknowledged page to the first released statement", () => {
  test("few clicks of all people together", async () => {
    const { desk, browser } = open;
    const leader = await signIn(browser, desk.url, "boss", { ...SCREEN, path: "/" });
    await press(leader.page.getByRole("button", { name: "我已知悉，停止呼我" }).first());

    const pr = await signIn(browser, desk.url, "pr", { ...SCREEN, path: "/statements" });
    await press(pr.page.getByRole("button", { name: "起草对外口径" }));
    await pr.page
      .getByText(/还差 \d 空/)
      .first()
      .waitFor();
    const filled = await fillByKeyboard(pr.page);
    await press(pr.page.getByRole("button", { name: "提交签核" }));
    await pr.page.getByText("已提交签核").waitFor();

    const legal = await signIn(browser, desk.url, "counsel", { ...SCREEN, path: "/statements" });
    await press(legal.page.getByRole("link", { name: "v1 草稿" }));
    await press(legal.page.getByRole("button", { name: "以法务身份签核" }));
    await legal.page.getByText("您已签核这一版").waitFor();

    await leader.page.goto(`${desk.url}/statements`);
    await press(leader.page.getByRole("link", { name: "v1 草稿" }));
    await press(leader.page.getByRole("button", { name: /签核并发布，即刻成为现行口径/ }));
    await leader.page.getByText(/发布，.*签核/).waitFor();
    process.stdout.write(
      `clicks from page to release: ${String(clicks)} (${String(filled)} blanks typed)\n`,
    );
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    const [row] = await desk.store.read.statements.find({});
    expect(row?.state).toBe("released");
    expect([pr, legal, leader].flatMap((one) => one.troubles())).toEqual([]);
  });
});
