import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readLibrary } from "../../server/adapters/files/library";
import { createLanguageTools } from "../../server/adapters/language/language-tools";
import { createJsonLogger } from "../../server/adapters/system/json-logger";
import { createManualClock } from "../../server/adapters/system/manual-clock";
import { createProposals, ENOUGH_OWN } from "../../server/flows/propose-complaint";
import type { OwnLabels } from "../../server/steps/own-labels";

const language = createLanguageTools();
const library = readLibrary(join(import.meta.dirname, "../../playbooks"));
const log = createJsonLogger("silent");
const HOUR_MS = 3_600_000;
const asked = { text: "地下车库的车位被占，我的车子停不进去" };

/** The first of a row of complaints about parking, which this organisation calls 车位 and takes for urgent. */
const parking = (count: number): OwnLabels => ({
  version: String(count),
  labelled: Array.from({ length: count }, (_, n) => ({
    text: `地下车库${String(n + 1)}号车位被占，车子停不进去`,
    type: "车位",
    urgency: "urgent",
  })),
});

/** An organisation with labels, and how often they were read. */
function organisation(labels: () => OwnLabels) {
  const clock = createManualClock(0);
  let reads = 0;
  const read = () => {
    reads += 1;
    return Promise.resolve(labels());
  };
  const proposals = createProposals({ clock, language, library, log }, read);
  const first = async () => {
    const { type, urgency } = await proposals.propose(asked);
    await proposals.settled();
    return [type[0]?.value, urgency[0]?.value];
  };
  return { clock, first, reads: () => reads };
}

test("the first answer comes from the corpus, the next from the organisation's labels too", async () => {
  const { first } = organisation(() => parking(ENOUGH_OWN));
  expect(await first()).not.toContain("车位");
  expect(await first()).toEqual(["车位", "urgent"]);
});

test("one label fewer than enough teaches nothing", async () => {
  const { first } = organisation(() => parking(ENOUGH_OWN - 1));
  const untaught = await first();
  expect(await first()).toEqual(untaught);
});

test("labels are looked for once an hour, however often somebody asks", async () => {
  let labels = parking(0);
  const { clock, first, reads } = organisation(() => labels);
  await first();
  labels = parking(ENOUGH_OWN);
  clock.set(HOUR_MS - 1);
  await first();
  expect([reads(), (await first())[0] === "车位"]).toEqual([1, false]);
  clock.set(HOUR_MS);
  await first();
  expect([reads(), (await first())[0]]).toEqual([2, "车位"]);
});

test("labels that cannot be read leave the answers as they were", async () => {
  const { first } = organisation(() => {
    throw new Error("the store is closed");
  });
  const untaught = await first();
  expect(untaught[0]).toBeDefined();
  expect(await first()).toEqual(untaught);
});
