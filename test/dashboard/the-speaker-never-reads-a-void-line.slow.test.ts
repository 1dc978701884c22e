import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { StatementDoc } from "../../contract/statement";
import { signIn } from "../harness/staff";
import { NOW } from "../http/desk";
import { openStatementDesk } from "./statement-staff";

const PHONE = { width: 390, height: 844, path: "/speak" };
let open: Awaited<ReturnType<typeof openStatementDesk>>;
beforeAll(async () => {
  open = await openStatementDesk();
});
afterAll(() => open.close());

const released = (over: Partial<StatementDoc> = {}): StatementDoc => ({
  id: "statement-1",
  incidentId: "incident-1",
  audience: "public",
  language: "zh-CN",
  version: 3,
  state: "released",
  template: null,
  slots: {},
  text: "积水区已封闭，车辆由我们安排转移。第三方检测 12:10 进场，有结果即公布。",
  hash: "7c1ea94f".repeat(8),
  revision: 1,
  author: "u-1",
  authorName: "顾南",
  createdAt: NOW,
  updatedAt: NOW,
  submittedAt: NOW,
  signOffs: [],
  returned: null,
  speaker: "voice",
  expiresAt: NOW + 3_600_000,
  releasedAt: NOW - 60_000,
  supersededAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
  drill: false,
  ...over,
});

async function tell(type: "released" | "withdrawn", row: StatementDoc): Promise<void> {
  await open.desk.store.transaction(async (tx) => {
    tx.statements.put(row);
    tx.emit({
      at: NOW,
      type: `statement.${type}`,
      incident: row.incidentId,
      data: { statement: row.id, version: row.version },
    });
    await Promise.resolve();
  });
}

describe("the spokesperson's phone", () => {
  test("reads, runs five checks, records; and a withdrawn line is struck within two seconds", async () => {
    const { page, troubles } = await signIn(open.browser, open.desk.url, "voice", PHONE);
    await page.getByText("此刻没有现行口径").waitFor();
    await tell("released", released());
    await page.getByText("7c1e·a94f").waitFor();
    expect(await page.locator(".sp-say li").count()).toBe(2);
    await page.getByRole("button", { name: "上场前核对 5 项" }).click();
    const on = page.getByRole("button", { name: /我上场了/ });
    for (let item = 0; item < 5; item++) {
      expect(await on.isDisabled()).toBe(true);
      await page.getByRole("button", { name: "答对" }).click();
    }
    await on.click();
    await page
      .getByText(/08:53，口径 v3/)
      .first()
      .waitFor();
    const spoken = (await open.desk.store.events(0, 500)).find(
      (one) => one.type === "statement.spoken",
    );
    expect(spoken?.data["checks"]).toHaveLength(5);

    const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(over).toBeLessThanOrEqual(0);
    await tell(
      "withdrawn",
      released({ state: "withdrawn", withdrawnAt: NOW, withdrawnReason: "事实有误" }),
    );
    await page.getByText("口径 v3 已失效，请勿引用。已撤回。").waitFor({ timeout: 2_000 });
    await page.getByText("“我们正在核实，09:53 前更新。”").waitFor();
    expect(await page.locator(".sp-say").count()).toBe(0);
    // A playbook that this centre does not have is answered with 404; the rules that always hold are shown then.
    expect(troubles().filter((line) => !line.includes("404"))).toEqual([]);
    await page.context().close();
  });
});
