import { randomBytes } from "node:crypto";
import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { startCentre } from "../harness/centre-process";
import { emptyDataDirectory } from "../harness/data-directory";
import { INGEST_KEY, openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { followLive } from "../harness/live-client";
import { estateDeveloper, households, LEVEL_1 } from "../harness/people";
import { startPostgres } from "../harness/services-postgres";
import { startRedis } from "../harness/services-redis";

const [postgres, redis] = [await startPostgres(), await startRedis()];
const ending = endings();
afterEach(() => ending.all());
afterAll(async () => {
  await redis?.stop();
  await postgres?.stop();
});

const SLOWLY = [{ afterMinutes: 60, duties: ["backup" as const] }];

(postgres && redis ? describe : describe.skip)("web and workers on PostgreSQL and Redis", () => {
  test("what the web process takes a worker works, the board on the web process sees it, and another worker takes over from a killed one", async () => {
    const shared = {
      DATABASE_URL: (await postgres?.freshDatabase()) ?? "",
      REDIS_URL: redis?.url ?? "",
      ENCRYPTION_KEY: randomBytes(32).toString("base64"),
      // The workers write the links that the web process answers.
      PUBLIC_URL: "http://centre.example",
    };
    const desk = await openDesk(ending, { ...shared, ...(await ownDirectory()), ROLE: "web" });
    await desk.describe(estateDeveloper(SLOWLY));
    const startWorker = async () => {
      const settings = { ...desk.settings, ...(await ownDirectory()), ROLE: "worker" };
      const worker = await startCentre(settings);
      ending.add(() => worker.end("SIGKILL"));
      return worker;
    };
    const board = followLive(desk.centre.url, INGEST_KEY, 0);
    ending.add(async () => board.close());

    const first = await startWorker();
    await desk.receive(households(1, 3));
    await board.event("page.queued", (event) => event.data["number"] === 1);
    const { link } = await desk.letter("duty", 1);
    const here = desk.centre.url + new URL(link).pathname;
    expect((await fetch(here, { method: "POST" })).status).toBe(200);
    await board.event("page.acknowledged");

    await startWorker();
    await first.end("SIGKILL");
    await desk.receive(households(4, 10));
    await board.event("page.queued", (event) => event.data["number"] === 2);
    for (const person of LEVEL_1) await desk.letter(person, 2);
    expect(await desk.incidents()).toMatchObject([{ level: 1, confidence: "confirmed" }]);
    expect(desk.letters("duty", 2)).toHaveLength(1);
  }, 180_000);
});

async function ownDirectory() {
  const directory = await emptyDataDirectory();
  ending.add(() => directory.remove());
  return { DATA_DIR: directory.path };
}
