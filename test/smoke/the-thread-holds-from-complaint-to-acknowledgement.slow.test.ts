import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { CaseView, PageView, SourceView } from "../../contract/api";
import { stringify } from "yaml";
import { runCommand } from "../harness/centre-process";
import { openDesk, type Desk } from "../harness/desk";
import { endings } from "../harness/endings";
import { findEngines } from "../harness/engines";
import { startFeedServer } from "../harness/feed-server";
import { estateDeveloper, household, households, LEVEL_1 } from "../harness/people";
import { until } from "../harness/until";

const engines = await findEngines();
const ending = endings();
afterEach(() => ending.all());
afterAll(() => engines.stop());

// In a file a ladder counts minutes; here it is over 13 s after the page, so that a test can see what did not happen.
const LADDER = [
  { afterMinutes: 12 / 60, duties: ["backup" as const] },
  { afterMinutes: 12.5 / 60, duties: ["commander" as const] },
  { afterMinutes: 13 / 60, duties: ["leader" as const] },
];

engines.each("ten households complain and an outlet publishes", (engine) => {
  test("the level-1 page is in every inbox within 5 s, and once duty and a leader answer nobody is called again", async () => {
    const desk = await openDesk(ending, await engine.fresh(ending));
    const outlet = await startFeedServer();
    ending.add(() => outlet.stop());
    await applyFile(desk, outlet.url);
    await until("the first visit to the outlet", () => outlet.visits() > 0);

    const accepted = await desk.receive(households(1, 10));
    const calls = await Promise.all(LEVEL_1.map((person) => desk.letter(person, 2)));
    const tookMs = performance.now() - accepted;
    expect(calls[0]?.subject).toMatch(/一级，已确认/);
    expect(tookMs).toBeLessThanOrEqual(5_000);
    expect(await desk.page(2)).toMatchObject({ reason: "RE-L1-G", level: 1 });

    outlet.publish({
      id: "garage-1",
      title: "云栖府地下车库渗水多日，业主投诉无人处理",
      text: "霁栖置业开发的云栖府小区，地下车库顶板持续渗水，多名业主称报修后没有人来处理。",
      publishedAt: new Date(),
    });

    await answersThePages(desk);
    await theLadderWouldHaveBeenOver(desk);
    await nobodyWasCalledAgain(desk);
    await theArticleIsAnOrigin(desk);
  }, 120_000);
});

/** As an administrator does it: a file, and the command on the same machine. Doing it again changes nothing. */
async function applyFile(desk: Desk, feed: string): Promise<void> {
  const file = path.join(desk.settings["DATA_DIR"] ?? "", "directory.yaml");
  const source = { id: "feed:evening", kind: "feed", name: "沅浦晚报", url: feed };
  const directory = {
    ...estateDeveloper(LADDER),
    sources: [{ ...source, outlet: "沅浦晚报", everySeconds: 10 }],
  };
  await writeFile(file, stringify(directory));
  const command = runCommand(["apply", file], { DATA_DIR: desk.settings["DATA_DIR"] ?? "" });
  expect([await command.ended, command.stderr()]).toEqual([{ code: 0, signal: null }, ""]);
  expect(command.stdout()).toMatch(/^\+ people leader-1$/m);
  const again = runCommand(["apply", file], { DATA_DIR: desk.settings["DATA_DIR"] ?? "" });
  await again.ended;
  expect(again.stdout()).toBe("nothing to change\n");
}

async function answersThePages(desk: Desk): Promise<void> {
  const early = await open((await desk.letter("duty", 1)).link, "POST");
  expect(early.status).toBe(200);
  const links = {
    duty: (await desk.letter("duty", 2)).link,
    leader: (await desk.letter("leader-1", 2)).link,
  };

  // A mail scanner follows every link: that acknowledges nothing.
  const before = await desk.page(2);
  for (const link of Object.values(links)) expect((await open(link, "GET")).status).toBe(200);
  expect(answerOf(await desk.page(2))).toEqual(answerOf(before));
  expect((await open(`${links.duty}x`, "POST")).status).toBe(404);

  const first = await open(links.duty, "POST");
  expect(answerOf(await desk.page(2))).toEqual({ acknowledged: false, by: ["duty"] });
  const second = await open(links.leader, "POST");
  const met = await desk.page(2);
  expect(answerOf(met)).toEqual({ acknowledged: true, by: ["duty", "leader-1"] });
  expect(met.acknowledgedAt).toBe(met.acknowledgements[1]?.at);

  expect((await open(links.duty, "POST")).mine).toBe(first.mine);
  expect((await open(links.leader, "POST")).said).toBe(second.said);
  expect(await desk.page(2)).toEqual(met);
}

/** A later page climbs the same ladder to its end: the moments of the earlier ones have then all been worked. */
async function theLadderWouldHaveBeenOver(desk: Desk): Promise<void> {
  await desk.receive(households(1, 3, "云汀府"));
  await desk.letter("leader-2", 3);
  const [earlier, later] = [await desk.page(2), await desk.page(3)];
  expect(Date.parse(later.at)).toBeGreaterThan(Date.parse(earlier.at));
}

async function nobodyWasCalledAgain(desk: Desk): Promise<void> {
  for (const number of [1, 2]) {
    const page = await desk.page(number);
    expect(page).toMatchObject({ nextAt: null, exhaustedAt: null });
    expect(page.sends.map((send) => [send.to, send.kind, send.state]).sort()).toEqual(
      page.to.map((to) => [to, "first", "sent"]).sort(),
    );
  }
  for (const person of LEVEL_1) expect(desk.letters(person, 2)).toHaveLength(1);
  expect(desk.letters("backup").map((letter) => letter.page)).toEqual([3]);
}

async function theArticleIsAnOrigin(desk: Desk): Promise<void> {
  const cases = async () => (await desk.api.get<{ items: CaseView[] }>("/cases")).body.items;
  const found = await until(
    "the article to be an origin",
    async () => (await cases()).find((one) => one.origins === 1),
    { seen: async () => [await cases(), (await desk.api.get("/signals?type=article")).body] },
  );
  expect(found).toMatchObject({ level: 1, households: 10, signals: 11, origins: 1 });
  const sources = await desk.api.get<{ items: SourceView[] }>("/sources");
  expect(sources.body.items).toMatchObject([{ id: "feed:evening", state: "ok", failures: 0 }]);
  const twice = await desk.api.post<{ duplicates: number }>("/signals", household(1));
  expect(twice.body.duplicates).toBe(1);
}

/** What a link answers: status, what it says of the reader's own answer, and of the others'. */
async function open(link: string, method: "GET" | "POST") {
  const response = await fetch(link, { method });
  const html = await response.text();
  const said = /role="status">(.*?)<\/div>/s.exec(html)?.[1] ?? "";
  return { status: response.status, said, mine: /<b>(.*?)<\/b>/.exec(said)?.[1] ?? "" };
}

const answerOf = (page: PageView) => ({
  acknowledged: page.acknowledgedAt !== null,
  by: page.acknowledgements.map((one) => one.by),
});
