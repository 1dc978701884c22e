import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SummaryView } from "../../contract/summary";
import { caller, NOW, openDesk, type OpenDesk } from "./desk";
import { aCase, anIncident, seedCrisis } from "./seed";
import { anAlert } from "./seed-alert";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
  await seedCrisis(desk);
});
afterAll(() => desk.close());

const summary = async () => {
  const read = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
  return (await read.get("/api/v1/summary")).body as SummaryView;
};

/** Counts what the store is asked from now on. */
function counted(): () => number {
  let asked = 0;
  for (const reads of Object.values(desk.store.read) as unknown as Record<string, unknown>[])
    for (const [name, ask] of Object.entries(reads))
      reads[name] = (...given: unknown[]) => {
        asked += 1;
        return (ask as (...given: unknown[]) => unknown)(...given);
      };
  return () => asked;
}

test("who was counted last shows, though newer alerts counted nobody", async () => {
  const silent = { counted: [], count: null, threshold: null, unit: null };
  await desk.store.transaction(async (tx) => {
    for (const n of [1, 2, 3])
      tx.alerts.put(anAlert(`later-${String(n)}`, { ...silent, rule: "RE-L2-A", at: NOW + n }));
    tx.emit({ at: NOW, type: "case.grew", case: "case-1", data: {} });
    await Promise.resolve();
  });
  expect((await summary()).facts["incident-1"]?.parties.map((one) => one.label)).toEqual([
    "陈** · 3栋",
  ]);
});

test("twenty incidents more, and not one question more", async () => {
  const asked = counted();
  await summary();
  const one = asked();
  await desk.store.transaction(async (tx) => {
    for (let n = 2; n < 22; n += 1) {
      const [id, caseId] = [`incident-${String(n)}`, `case-${String(n)}`];
      tx.cases.put(aCase({ id: caseId, incidentId: id }));
      tx.incidents.put(anIncident({ id, caseIds: [caseId] }));
      tx.alerts.put(anAlert(`alert-${String(n)}`, { caseId, incidentId: id }));
    }
    tx.emit({ at: NOW, type: "case.grew", case: "case-1", data: {} });
    await Promise.resolve();
  });
  const before = asked();
  expect((await summary()).incidents).toHaveLength(21);
  expect(asked() - before).toBeLessThanOrEqual(one);
});
