import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SummaryView } from "../../contract/summary";
import { recordRow } from "../harness/store-rows";
import { caller, NOW, openDesk } from "./desk";
import type { OpenDesk } from "./desk";
import { anAlert } from "./seed-alert";
import { aCase, seedCrisis } from "./seed";

const HALF_HOUR = 1_800_000;
const DAY = 48 * HALF_HOUR;
let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test("next threshold, reports, buildings without rooms, what is usual, who was called how often", async () => {
  await seedCrisis(desk);
  await desk.store.transaction(async (tx) => {
    const outlet = { label: "沅浦晚报", kind: "origin" as const, verified: true, signals: ["a-1"] };
    // More of them than are read at first.
    for (const n of [1, 2, 3])
      tx.alerts.put(
        anAlert(`alert-press-${String(n)}`, {
          at: NOW + n,
          rule: "RE-L1-M",
          unit: "origin",
          counted: [{ ...outlet, firstAt: NOW, channel: "article", url: null }],
        }),
      );
    const times = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((day) =>
      [0, 1, 2, 3].map((n) => NOW - day * DAY - n),
    );
    await tx.receive(
      [NOW, ...times].map((at, n) =>
        recordRow(`hotline|r-${String(n)}`, { at, source: "hotline" }),
      ),
    );
    tx.cases.put(
      aCase({
        events: [
          {
            id: "e-1",
            kind: "injury",
            at: NOW,
            by: "duty",
            persons: 1,
            minutes: null,
            amount: null,
            verified: false,
            withdrawn: false,
          },
          {
            id: "e-2",
            kind: "fire",
            at: NOW,
            by: "duty",
            persons: null,
            minutes: null,
            amount: null,
            verified: true,
            withdrawn: true,
          },
        ],
      }),
    );
  });
  const answer = await caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` }).get(
    "/api/v1/summary",
  );
  const summary = answer.body as SummaryView;
  const facts = summary.facts["incident-1"];
  expect(facts?.next).toEqual({ rule: "RE-L1-G", level: 1, missing: 2, unit: "household" });
  expect(summary.rules["RE-L1-G"]?.text["zh-CN"]).toContain("10 户");
  expect(facts?.reports).toEqual([
    expect.objectContaining({ kind: "injury", by: "沈一诺", persons: 1 }),
  ]);
  expect(facts?.buildings).toEqual([{ name: "3栋", verified: 1, possible: 0 }]);
  expect(facts?.parties.map((one) => one.label)).toEqual(["陈** · 3栋"]);
  expect(summary.volume.at(-1)).toEqual(expect.objectContaining({ count: 1, usual: 10 }));
  expect(summary.heard).toEqual([{ source: "hotline", count: 1 }]);
  expect(summary.paging.lastTenMinutes).toBe(2);
});

test("a second reader within a quarter of a second costs no second reading, and what is committed shows at once", async () => {
  const read = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
  const title = async () =>
    ((await read.get("/api/v1/summary")).body as SummaryView).incidents[0]?.caseViews[0]?.title;
  await title();
  await desk.store.transaction(async (tx) => {
    tx.cases.put(aCase({ title: "云栖府车库" }));
    tx.emit({ at: NOW, type: "case.grew", case: "case-1", data: {} });
    await Promise.resolve();
  });
  expect(await title()).toBe("云栖府车库");
});
