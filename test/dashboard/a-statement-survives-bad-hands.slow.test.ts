import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright";
import { caller } from "../http/desk";
import { PASSWORD, signIn } from "../harness/staff";
import { openStatementDesk } from "./statement-staff";

const SCREEN = { width: 1440, height: 900 };
let open: Awaited<ReturnType<typeof openStatementDesk>>;
beforeAll(async () => {
  open = await openStatementDesk();
});
afterAll(() => open.close());

async function at(person: string, path: string): Promise<Page> {
  const { page } = await signIn(open.browser, open.desk.url, person, { ...SCREEN, path });
  return page;
}

/** A person's own hand on the API, beside the browser. */
async function hand(person: string) {
  const who = { email: `${person}@example.com`, password: PASSWORD };
  const answer = await caller(open.desk.url).post("/api/v1/session", who);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return caller(open.desk.url, { cookie, "x-onevoice": "1" });
}

let drafts = 0;
async function aDraft(audience: string, text = "积水区已封闭。有结果即公布。"): Promise<string> {
  const pr = await hand("pr");
  const body = { incident: "incident-1", audience, text };
  const made = await pr.post("/api/v1/statements", body);
  expect(made.status).toBe(201);
  drafts++;
  return (made.body as { id: string }).id;
}
const row = async (id: string) => (await open.desk.store.read.statements.get(id))!;

describe("a statement survives bad hands", () => {
  test("two openings of the same link make one draft", async () => {
    const [one, two] = await Promise.all([
      at("pr", "/statements?draft=incident-1"),
      at("pr2", "/statements?draft=incident-1"),
    ]);
    await Promise.all([
      one.waitForURL(/statements\/statement-/),
      two.waitForURL(/statements\/statement-/),
    ]);
    expect(new URL(one.url()).pathname).toBe(new URL(two.url()).pathname);
    expect(await open.desk.store.read.statements.find({})).toHaveLength(1);
  });

  test("two people write at once: what fits is joined, what does not stands side by side", async () => {
    const id = await aDraft("staff", "第一版。");
    const [one, two] = await Promise.all([
      at("pr", `/statements/${id}`),
      at("pr2", `/statements/${id}`),
    ]);
    await one.getByLabel("正文").fill("顾南写的。");
    await one.getByText(/^已存 /).waitFor();
    await two.getByText("顾南写的。").first().waitFor();
    await Promise.all([
      one.getByLabel("正文").fill("甲的话。"),
      two.getByLabel("正文").fill("乙的话。"),
    ]);
    const clash = await Promise.race([
      one
        .getByRole("button", { name: "用我的" })
        .waitFor()
        .then(() => one),
      two
        .getByRole("button", { name: "用我的" })
        .waitFor()
        .then(() => two),
    ]);
    const shown = await clash.locator(".st-clash").textContent();
    expect(shown).toContain("甲的话。");
    expect(shown).toContain("乙的话。");
    const mine = clash === one ? "甲的话。" : "乙的话。";
    await clash.getByRole("button", { name: "用我的" }).click();
    await clash.getByText(/^已存 /).waitFor();
    expect((await row(id)).text).toBe(mine);
  });

  test("a pasted text of 100 kB is refused at its field, and nothing is sent", async () => {
    const id = await aDraft("affected");
    const page = await at("pr", `/statements/${id}`);
    const before = (await row(id)).revision;
    let sent = 0;
    page.on("request", (request) => (sent += request.method() === "PUT" ? 1 : 0));
    await page.getByLabel("正文").fill("长".repeat(100_000));
    await page.getByText("100000 字，上限 20000 字。没有发送，请删减。").waitFor();
    await page.getByText("没有存上，太长").waitFor();
    expect(await page.getByRole("button", { name: "提交签核" }).isDisabled()).toBe(true);
    await page.getByLabel("正文").fill("短了。");
    await page.getByText(/^已存 /).waitFor();
    expect(sent).toBe(1);
    expect((await row(id)).revision).toBe(before + 1);
  });

  test("a session that ends loses no typed word", async () => {
    const id = await aDraft("regulator");
    const page = await at("pr", `/statements/${id}`);
    // The session ends between the last key and the save that follows it.
    await page.route(`**/statements/${id}`, async (route) => {
      if (route.request().method() === "PUT") await page.context().clearCookies();
      await route.continue();
    });
    await page.getByLabel("正文").fill("写到一半的话。");
    await page.locator('input[name="email"]').waitFor();
    await page.unroute(`**/statements/${id}`);
    await page.locator('input[name="email"]').fill("pr@example.com");
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText(/^已存 /).waitFor();
    expect(await page.getByLabel("正文").inputValue()).toBe("写到一半的话。");
    expect((await row(id)).text).toBe("写到一半的话。");
  });

  test("a double click signs once; a stale tab does not sign what it did not show", async () => {
    const id = (await open.desk.store.read.statements.find({ where: { audience: "affected" } }))[0]!
      .id;
    const pr = await hand("pr");
    expect((await pr.post(`/api/v1/statements/${id}/submit`)).status).toBe(200);
    const legal = await at("counsel", `/statements/${id}`);
    await legal.getByRole("button", { name: "以法务身份签核" }).waitFor();
    const edit = { revision: (await row(id)).revision, text: "换过的话。" };
    expect((await pr.put(`/api/v1/statements/${id}`, edit)).status).toBe(200);
    expect((await pr.post(`/api/v1/statements/${id}/submit`)).status).toBe(200);
    await legal.getByText("您阅读时正文有改动").waitFor();
    expect(await legal.getByRole("button", { name: "以法务身份签核" }).isDisabled()).toBe(true);
    await legal.getByRole("button", { name: /已读新文/ }).click();
    await legal.getByRole("button", { name: "以法务身份签核" }).dblclick();
    await legal.getByText("您已签核这一版").waitFor();
    expect((await row(id)).signOffs).toHaveLength(1);
  });

  test("two signers at once are both answered, and it is released once", async () => {
    const id = (await open.desk.store.read.statements.find({ where: { audience: "staff" } }))[0]!
      .id;
    const pr = await hand("pr");
    await pr.post(`/api/v1/statements/${id}/submit`);
    const [legal, boss] = await Promise.all([
      at("counsel", `/statements/${id}`),
      at("boss", `/statements/${id}`),
    ]);
    const sign = (page: Page) => page.getByRole("button", { name: /^以.*签核/ }).click();
    await Promise.all([sign(legal), sign(boss)]);
    await Promise.all([legal, boss].map((page) => page.getByText(/发布，.*签核$/).waitFor()));
    const released = await row(id);
    expect(released.state).toBe("released");
    expect(released.signOffs.map((one) => one.role).sort()).toEqual(["commander", "legal"]);
    const events = await open.desk.store.events(0, 500);
    expect(events.filter((one) => one.type === "statement.released")).toHaveLength(1);
    expect(drafts).toBe(3);
  });
});
