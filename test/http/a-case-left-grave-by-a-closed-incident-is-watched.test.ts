import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { SummaryView } from "../../contract/summary";
import { caller, NOW, openDesk, type OpenDesk } from "./desk";
import { aCase, anIncident, seedCrisis } from "./seed";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
  await seedCrisis(desk);
});
afterAll(() => desk.close());

const watched = async () => {
  const read = caller(desk.url, { authorization: `Bearer ${await desk.key("read")}` });
  const { watched: cases } = (await read.get("/api/v1/summary")).body as SummaryView;
  return cases.map((one) => `${one.id} ${String(one.level)}`);
};
const put = (...cases: ReturnType<typeof aCase>[]) =>
  desk.store.transaction(async (tx) => {
    for (const one of cases) tx.cases.put(one);
    tx.emit({ at: NOW, type: "case.grew", data: {} });
    await Promise.resolve();
  });

test("while its incident is open it stands there; closed, it is watched, real ones before drills, until its complaints are closed", async () => {
  const other = { level: 2 as const, confidence: "confirmed" as const, incidentId: null };
  await put(
    aCase({ id: "case-2", ...other }),
    aCase({ id: "case-3", ...other, drill: true, level: 1 }),
  );
  expect(await watched()).toEqual(["case-2 2", "case-3 1"]);

  await desk.store.transaction(async (tx) => {
    tx.incidents.put(anIncident({ status: "closed", closedAt: NOW }));
    tx.emit({ at: NOW, type: "incident.closed", incident: "incident-1", data: {} });
    await Promise.resolve();
  });
  expect(await watched()).toEqual(["case-1 1", "case-2 2", "case-3 1"]);

  await put(aCase({ status: "closed" }));
  expect(await watched()).toEqual(["case-2 2", "case-3 1"]);
});
