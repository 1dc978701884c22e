import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor } from "../../contract/permissions";
import { takeAction } from "../../server/flows/take-action";
import { recordMeant } from "../../server/steps/record-meant";
import { readingOf } from "../core/intake/reading-maker";
import { openDesk, type OpenDesk } from "../http/desk";
import { aCase, anIncident, aPage, aSend, seedCrisis } from "../http/seed";

// A drill was played after the truth, with records of the same ids from another source.
let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
  await seedCrisis(desk);
  await desk.store.transaction(async (tx) => {
    const drill = { incidentId: "incident-9", drill: true };
    tx.cases.put(aCase({ id: "case-9", ...drill }));
    tx.incidents.put(anIncident({ id: "incident-9", caseIds: ["case-9"], drill: true }));
    tx.pages.put(aPage({ id: "page-9", number: 9, ...drill }));
    tx.sends.put(aSend("page-9", "duty", drill));
    tx.readings.put(readingOf("c-1", { id: "hotline|c-1", seq: 1 }));
    tx.readings.put(readingOf("c-1", { id: "drill|c-1", seq: 2, caseId: "case-9" }));
    tx.readings.put(readingOf("c-2", { id: "drill|c-2", seq: 3, caseId: "case-9" }));
    await Promise.resolve();
  });
});
afterAll(() => desk.close());

const meant = async (signal: string, drill: boolean) =>
  (await recordMeant(desk.store.read, signal, drill))?.id ?? null;

test("a person means the true one, a drill's act its own; what only one of them has is that one", async () => {
  expect(await meant("c-1", false)).toBe("hotline|c-1");
  expect(await meant("c-1", true)).toBe("drill|c-1");
  expect(await meant("c-2", false)).toBe("drill|c-2");
  expect(await meant("c-3", false)).toBeNull();
});

test("an acknowledgement stops the true page and leaves the drill's", async () => {
  const duty: Actor = {
    kind: "user",
    id: "user-1",
    name: "沈一诺",
    personId: "duty",
    permissions: ["read", "actions.take", "pages.acknowledge"],
  };
  const body = { id: "a-1", action: "acknowledge", target: "c-1" };
  expect(await takeAction(desk.deps, { body, actor: duty })).toMatchObject({
    outcome: { accepted: true },
  });
  const answered = async (id: string) =>
    (await desk.store.read.pages.get(id))?.acknowledgements.map((one) => one.by);
  expect(await answered("page-2")).toEqual(["duty"]);
  expect(await answered("page-9")).toEqual([]);
});
