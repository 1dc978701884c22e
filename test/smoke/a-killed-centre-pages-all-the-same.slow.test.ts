import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { AlertView, CaseView, SignalView } from "../../contract/api";
import { openDesk, type Desk } from "../harness/desk";
import { endings } from "../harness/endings";
import { findEngines } from "../harness/engines";
import { estateDeveloper, households, LEVEL_1 } from "../harness/people";
import { until } from "../harness/until";

const engines = await findEngines();
const ending = endings();
afterEach(() => ending.all());
afterAll(() => engines.stop());

const SLOWLY = [{ afterMinutes: 60, duties: ["backup" as const] }];

/** How long after the 202 the process is killed: at once, and while the page is being made and sent. */
const KILLED_AFTER_MS = [0, 8, 40];

engines.each("a centre that is killed between the 202 and the page", (engine) => {
  test("comes to the same level once, loses nothing that it accepted, and reaches every inbox", async () => {
    const desk = await openDesk(ending, await engine.fresh(ending));
    const estates = KILLED_AFTER_MS.map((_, round) => `云栖府${"东西南"[round] ?? ""}苑`);
    await desk.describe({ ...estateDeveloper(SLOWLY), projects: estates });
    for (const [round, estate] of estates.entries()) {
      const complaints = complaintsOf(estate);
      const answer = await desk.api.post("/signals", complaints.slice(0, 9));
      expect(answer.status).toBe(202);
      await desk.receive(complaints.slice(9));
      await new Promise((resolve) => setTimeout(resolve, KILLED_AFTER_MS[round]));
      await desk.centre.end("SIGKILL");
      await desk.restart();
      // Whatever the sender does not know arrived, he sends again.
      const again = await desk.api.post("/signals", complaints);
      expect(again.body).toMatchObject({ accepted: 0, duplicates: 10 });
      await holdsAfterTheKill(desk, estate, round);
    }
  }, 240_000);
});

async function holdsAfterTheKill(desk: Desk, estate: string, round: number): Promise<void> {
  // Two pages a round: level 2 with the third household, level 1 with the tenth.
  const page = 2 * round + 2;
  for (const person of LEVEL_1) await desk.letter(person, page);
  const [pages, cases, alerts, signals] = await Promise.all([
    desk.pages(),
    items<CaseView>(desk, "cases"),
    items<AlertView>(desk, "alerts"),
    items<SignalView>(desk, "signals"),
  ]);
  expect(pages.map((one) => one.number)).toEqual(pages.map((_, index) => index + 1));
  expect(pages).toHaveLength(page);
  const own = cases.filter((one) => one.scope.includes(estate));
  expect(own).toMatchObject([{ level: 1, confidence: "confirmed", households: 10, signals: 10 }]);
  const raised = alerts.filter((alert) => alert.case === own[0]?.id).map((alert) => alert.rule);
  expect(raised.sort()).toEqual(["RE-L1-G", "RE-L2-B"]);
  const read = signals.filter((signal) => signal.case === own[0]?.id);
  expect(read.map((signal) => signal.counted)).toEqual(Array<string>(10).fill("verified"));
  expect(signals).toHaveLength(10 * (round + 1));
}

const items = async <T>(desk: Desk, list: string) =>
  (await desk.api.get<{ items: T[] }>(`/${list}?limit=500`)).body.items;

function complaintsOf(estate: string) {
  return households(1, 10).map((one) => ({
    ...one,
    id: `${estate}-${one.id}`,
    project: estate,
    address: one.address.replace("云栖府", estate),
  }));
}

test("a letter that was on its way when the centre was killed goes out again, marked as a possible repeat", async () => {
  const desk = await openDesk(ending, await engines.embedded.fresh(ending));
  await desk.describe(estateDeveloper(SLOWLY));
  desk.mail.mood = { does: "hang" };
  await desk.receive(households(1, 3));
  await until("the letter to be on its way", async () => {
    const [page] = await desk.pages();
    return page?.sends[0]?.state === "sending";
  });
  await desk.centre.end("SIGKILL");
  desk.mail.mood = { does: "take" };
  await desk.restart();
  // The sender's lease of 30 s runs out first: whether the letter arrived cannot be known.
  const letter = await desk.letter("duty", 1, 1, 60_000);
  expect(letter.subject).toContain("【可能重复】");
  await until("the send to be told as sent", async () => {
    const [send] = (await desk.page(1)).sends;
    return send?.state === "sent" && send.attempts === 2;
  });
}, 120_000);
