import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { createBullJobs } from "../../../server/adapters/jobs/bull";
import type { Jobs } from "../../../server/ports/jobs";
import { startRedis } from "../../harness/services-redis";
import { keepingLogger, NEVER_MS, realClock, watchedHandler } from "./jobs-promises";

const redis = await startRedis({ own: true });
afterAll(() => redis?.stop());

const opened: Jobs[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((jobs) => jobs.stop()));
});

function open(sweepMs: number, logger = keepingLogger()): Jobs {
  const jobs = createBullJobs({ clock: realClock, logger, sweepMs, redisUrl: redis?.url ?? "" });
  opened.push(jobs);
  return jobs;
}

async function until(jobs: Jobs, ok: boolean): Promise<void> {
  while ((await jobs.health()).ok !== ok) await new Promise((resolve) => setTimeout(resolve, 10));
}

(redis ? describe : describe.skip)("while Redis is down (needs redis-server)", () => {
  test("the sweep does the work, a wake returns at once, and hints travel again when it is back", async () => {
    const logger = keepingLogger();
    const web = open(NEVER_MS, logger);
    const worker = open(20);
    const idle = open(NEVER_MS);
    const [swept, hinted] = [watchedHandler(), watchedHandler()];
    worker.on("run-timers", swept.handler);
    idle.on("work-backlog", hinted.handler);
    await Promise.all([web, worker, idle].map((jobs) => jobs.start()));
    await Promise.all([web, worker, idle].map((jobs) => until(jobs, true)));
    await hinted.run(1);
    web.wake("work-backlog");
    await hinted.run(2);

    await redis?.kill();
    await until(web, false);
    const began = performance.now();
    for (let wakes = 0; wakes < 1_000; wakes += 1) {
      web.wake("work-backlog");
      web.wake("run-timers", Date.now() + wakes);
    }
    expect(performance.now() - began).toBeLessThan(500);
    await swept.run(swept.runs() + 3);
    expect((await web.health()).detail).toMatch(/does not answer/);

    await redis?.start();
    await Promise.all([web, worker, idle].map((jobs) => until(jobs, true)));
    // Bull itself waits up to a second before it asks again.
    const before = hinted.runs();
    web.wake("work-backlog");
    await hinted.run(before + 1);
    expect(hinted.most()).toBe(1);
    const told = logger.lines.map(({ level }) => level);
    expect(told).toEqual(["warn", "info"]);
    expect(JSON.stringify(logger.lines)).not.toContain("127.0.0.1");
  });

  test("a start without Redis works by the sweep, and joins in when Redis comes", async () => {
    await redis?.kill();
    const worker = open(20);
    const web = open(NEVER_MS);
    const watched = watchedHandler();
    worker.on("deliver-sends", watched.handler);
    await Promise.all([worker.start(), web.start()]);
    await watched.run(3);
    await redis?.start();
    await until(web, true);
    web.wake("deliver-sends");
    await watched.run(watched.runs() + 1);
  });

  test("a stop without Redis ends in time", async () => {
    const worker = open(20);
    const watched = watchedHandler();
    worker.on("deliver-sends", watched.handler);
    await worker.start();
    await until(worker, true);
    await redis?.kill();
    const began = performance.now();
    await worker.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
    await redis?.start();
  });

  test("a wake of one's own handler does not need Redis", async () => {
    await redis?.kill();
    const worker = open(NEVER_MS);
    const watched = watchedHandler();
    worker.on("work-backlog", watched.handler);
    await worker.start();
    await watched.run(1);
    worker.wake("work-backlog");
    await watched.run(2);
    worker.wake("work-backlog", Date.now() + 50);
    await watched.run(3);
    await redis?.start();
  });
});
