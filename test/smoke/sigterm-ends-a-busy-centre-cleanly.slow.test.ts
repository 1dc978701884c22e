import { readdir } from "node:fs/promises";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { emptyDataDirectory } from "../harness/data-directory";
import { INGEST_KEY, openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { findEngines } from "../harness/engines";
import { followLive } from "../harness/live-client";
import { estateDeveloper, households } from "../harness/people";
import { until } from "../harness/until";

const engines = await findEngines();
const ending = endings();
afterEach(() => ending.all());
afterAll(() => engines.stop());

const SLOWLY = [{ afterMinutes: 60, duties: ["backup" as const] }];

engines.each("SIGTERM", (engine) => {
  test("ends a centre within 10 s with exit code 0 while a board listens and a letter hangs; what it knew is there again", async () => {
    // The first start of all: the database is made here, not copied.
    const directory = await emptyDataDirectory();
    ending.add(() => directory.remove());
    const settings = { ...(await engine.fresh(ending)), DATA_DIR: directory.path };
    const desk = await openDesk(ending, settings);
    await desk.describe(estateDeveloper(SLOWLY));
    const board = followLive(desk.centre.url, INGEST_KEY, 0);
    ending.add(async () => board.close());
    desk.mail.mood = { does: "hang" };
    await desk.receive(households(1, 3));
    await board.event("page.queued");
    await until(
      "the letter to hang",
      async () => (await desk.page(1)).sends[0]?.state === "sending",
    );

    const told = performance.now();
    expect(await desk.centre.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(desk.centre.stderr()).not.toMatch(/error/i);
    const left = await readdir(directory.path);
    expect(left).not.toContain("onevoice.lock");
    expect(left).not.toContain("local-access.json");

    await desk.restart();
    expect(await desk.incidents()).toMatchObject([{ level: 2, status: "open" }]);
    expect(await desk.page(1)).toMatchObject({ reason: "RE-L2-B", to: ["duty"] });
  }, 120_000);
});
