import { afterAll, describe, expect, test } from "@jest/globals";
import { createBullJobs } from "../../../server/adapters/jobs/bull";
import type { Jobs } from "../../../server/ports/jobs";
import { startRedis } from "../../harness/services-redis";
import {
  keepingLogger,
  NEVER_MS,
  promisesOfJobs,
  realClock,
  watchedHandler,
} from "./jobs-promises";

const redis = await startRedis();
afterAll(async () => {
  await redis?.forget(`test-${process.pid}-`);
  await redis?.stop();
});

let installation = 0;
const alone = () => `test-${process.pid}-${(installation += 1)}`;
const setting = () => ({ clock: realClock, logger: keepingLogger(), sweepMs: NEVER_MS });
const redisUrl = redis?.url ?? "";

(redis ? describe : describe.skip)("jobs that travel through Redis (needs a Redis)", () => {
  promisesOfJobs((given) => createBullJobs({ ...given, redisUrl, prefix: alone() }));

  async function pair(
    check: (web: Jobs, watched: ReturnType<typeof watchedHandler>) => Promise<void>,
  ) {
    const prefix = alone();
    const web = createBullJobs({ ...setting(), redisUrl, prefix });
    const worker = createBullJobs({ ...setting(), redisUrl, prefix });
    const watched = watchedHandler();
    worker.on("work-backlog", watched.handler);
    await Promise.all([web.start(), worker.start()]);
    await watched.run(1);
    await untilHealthy(web);
    try {
      await check(web, watched);
    } finally {
      await Promise.all([web.stop(), worker.stop()]);
    }
  }

  test("a wake in one process wakes a worker in another", () =>
    pair(async (web, watched) => {
      web.wake("work-backlog");
      await watched.run(2);
      web.wake("work-backlog");
      await watched.run(3);
    }));

  test("a wake for later travels too, and comes at its time", () =>
    pair(async (web, watched) => {
      const at = Date.now() + 200;
      web.wake("work-backlog", at);
      await watched.run(2);
      expect(Date.now()).toBeGreaterThanOrEqual(at);
    }));

  test("no wake is lost to one that is under way: work noted before a wake is found by a run after it", () =>
    pair(async (web, watched) => {
      for (let wakes = 0; wakes < 300; wakes += 1) {
        const before = watched.runs();
        web.wake("work-backlog");
        await watched.run(before + 1);
      }
    }));

  test("a storm of wakes is a few hints", () =>
    pair(async (web, watched) => {
      for (let wakes = 0; wakes < 10_000; wakes += 1) web.wake("work-backlog");
      await watched.run(2);
      web.wake("work-backlog", Date.now() + 300);
      await watched.run(watched.runs() + 1);
      expect(watched.runs()).toBeLessThan(20);
    }));

  test("one that only wakes takes no hints: they wait for a worker", async () => {
    const prefix = alone();
    const web = createBullJobs({ ...setting(), redisUrl, prefix });
    await web.start();
    await untilHealthy(web);
    web.wake("deliver-sends");
    web.wake("deliver-sends");
    const worker = createBullJobs({ ...setting(), redisUrl, prefix });
    const watched = watchedHandler();
    worker.on("deliver-sends", watched.handler);
    await worker.start();
    await watched.run(2);
    await Promise.all([web.stop(), worker.stop()]);
  });
});

/** Resolves when hints travel. */
async function untilHealthy(jobs: Jobs): Promise<void> {
  while (!(await jobs.health()).ok) await new Promise((resolve) => setTimeout(resolve, 10));
}
