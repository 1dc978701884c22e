import { describe, expect, test } from "@jest/globals";
import { createInProcessJobs } from "../../../server/adapters/jobs/in-process";
import { createManualClock } from "../../../server/adapters/system/manual-clock";
import { keepingLogger, NEVER_MS, promisesOfJobs, watchedHandler } from "./jobs-promises";

describe("jobs within one process", () => {
  promisesOfJobs((setting) => createInProcessJobs(setting));

  test("a wake for later follows the clock it was given, not the machine's", async () => {
    const clock = createManualClock(1_000);
    const jobs = createInProcessJobs({ clock, logger: keepingLogger(), sweepMs: NEVER_MS });
    const watched = watchedHandler();
    const seen: number[] = [];
    jobs.on("run-timers", () => {
      seen.push(clock.now());
      return watched.handler();
    });
    await jobs.start();
    await watched.run(1);
    jobs.wake("run-timers", 600_000);
    clock.advance(600_000);
    await watched.run(2);
    expect(seen).toEqual([1_000, 601_000]);
    await jobs.stop();
  });

  test("it is always healthy", async () => {
    const jobs = createInProcessJobs({ clock: createManualClock(0), logger: keepingLogger() });
    expect(await jobs.health()).toEqual({ ok: true, detail: "hints stay in this process" });
  });
});
