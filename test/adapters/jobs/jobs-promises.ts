import { afterEach, describe, expect, test } from "@jest/globals";
import type { Clock } from "../../../server/ports/clock";
import type { JobName, Jobs } from "../../../server/ports/jobs";
import type { Logger } from "../../../server/ports/logger";

/** What a test gives an adapter; the adapter's own needs are added by its test file. */
export interface JobsSetting {
  clock: Clock;
  logger: Logger;
  sweepMs: number;
}

/** So long that within a test no sweep comes: what runs was woken. */
export const NEVER_MS = 3_600_000;
export const realClock: Clock = { now: () => Date.now() };

/** A logger that keeps what it was given. */
export function keepingLogger() {
  const lines: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const keep = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, info: keep("info"), warn: keep("warn"), error: keep("error") };
}

/** A handler whose runs a test can await and hold: `run(n)` resolves when the nth run has begun; while `hold()` is not released, a run does not end. */
export function watchedHandler() {
  let runs = 0;
  let atOnce = 0;
  let most = 0;
  let gate: Promise<void> = Promise.resolve();
  const waiting: { count: number; resolve: () => void }[] = [];
  return {
    handler: async () => {
      runs += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      waiting.filter(({ count }) => count <= runs).forEach(({ resolve }) => resolve());
      await gate;
      atOnce -= 1;
    },
    run: (count: number) =>
      new Promise<void>((resolve) => {
        if (count <= runs) resolve();
        else waiting.push({ count, resolve });
      }),
    /** Runs from the next on wait until the returned function is called. */
    hold: () => {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    runs: () => runs,
    most: () => most,
    running: () => atOnce,
  };
}

/** The promises of the port, kept by every adapter. `create` makes a fresh one; the suite starts and stops it. */
export function promisesOfJobs(create: (setting: JobsSetting) => Jobs): void {
  const opened: Jobs[] = [];
  const make = (setting: Partial<JobsSetting> = {}) => {
    const jobs = create({
      clock: realClock,
      logger: keepingLogger(),
      sweepMs: NEVER_MS,
      ...setting,
    });
    opened.push(jobs);
    return jobs;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((jobs) => jobs.stop()));
  });
  const name: JobName = "run-timers";

  describe("waking", () => {
    test("a start runs every handler once, a wake runs it again", async () => {
      const jobs = make();
      const watched = watchedHandler();
      jobs.on(name, watched.handler);
      await jobs.start();
      await watched.run(1);
      jobs.wake(name);
      await watched.run(2);
    });

    test("a wake for later runs at its time and not before", async () => {
      const jobs = make();
      const times: number[] = [];
      const watched = watchedHandler();
      jobs.on(name, () => {
        times.push(Date.now());
        return watched.handler();
      });
      await jobs.start();
      await watched.run(1);
      const at = Date.now() + 120;
      jobs.wake(name, at + 60);
      jobs.wake(name, at);
      jobs.wake(name, at);
      await watched.run(2);
      expect(times[1]).toBeGreaterThanOrEqual(at);
      expect(times[1]).toBeLessThan(at + 60);
      await watched.run(3);
      expect(times.at(-1)).toBeGreaterThanOrEqual(at);
    });

    test("a wake for a time gone by runs now", async () => {
      const jobs = make();
      const watched = watchedHandler();
      jobs.on(name, watched.handler);
      await jobs.start();
      jobs.wake(name, 0);
      await watched.run(2);
    });

    test("a wake during a run makes one more run, however many they are, and none overlaps", async () => {
      const jobs = make();
      const watched = watchedHandler();
      const release = watched.hold();
      jobs.on(name, watched.handler);
      await jobs.start();
      await watched.run(1);
      for (let count = 0; count < 50; count += 1) jobs.wake(name);
      release();
      await watched.run(2);
      expect(watched.most()).toBe(1);
    });

    test("a handler that wakes its own job at once runs once more, afterwards", async () => {
      const jobs = make();
      const watched = watchedHandler();
      jobs.on(name, () => {
        if (watched.runs() === 0) jobs.wake(name);
        return watched.handler();
      });
      await jobs.start();
      await watched.run(2);
      expect(watched.most()).toBe(1);
    });

    test("jobs of other names do not wait for each other", async () => {
      const jobs = make();
      const [slow, quick] = [watchedHandler(), watchedHandler()];
      const release = slow.hold();
      jobs.on("deliver-sends", slow.handler);
      jobs.on("work-backlog", quick.handler);
      await jobs.start();
      jobs.wake("work-backlog");
      await quick.run(2);
      expect(slow.running()).toBe(1);
      release();
    });

    test("waking a job that has no handler here harms nothing", async () => {
      const jobs = make();
      await jobs.start();
      jobs.wake("poll-sources");
      jobs.wake("poll-sources", Date.now() + 5);
      expect((await jobs.health()).detail).not.toBe("");
    });
  });

  describe("sweeping", () => {
    test("every handler is run again and again although nobody wakes it", async () => {
      const jobs = make({ sweepMs: 10 });
      const [one, two] = [watchedHandler(), watchedHandler()];
      jobs.on("run-timers", one.handler);
      jobs.on("poll-sources", two.handler);
      await jobs.start();
      await Promise.all([one.run(4), two.run(4)]);
      expect(one.most()).toBe(1);
    });

    test("a handler that throws is logged and runs again", async () => {
      const logger = keepingLogger();
      const jobs = make({ sweepMs: 10, logger });
      const watched = watchedHandler();
      const fault = new Error("broken");
      jobs.on(name, async () => {
        await watched.handler();
        if (watched.runs() === 1) throw fault;
      });
      await jobs.start();
      await watched.run(3);
      expect(logger.lines).toContainEqual({
        level: "error",
        fields: { job: name, error: fault },
        message: expect.any(String),
      });
      expect(logger.lines.filter(({ level }) => level === "error")).toHaveLength(1);
    });

    test("a handler that throws at once, before its promise, is as any other", async () => {
      const jobs = make({ sweepMs: 10 });
      const watched = watchedHandler();
      jobs.on(name, () => {
        void watched.handler();
        throw new Error("broken at once");
      });
      await jobs.start();
      await watched.run(3);
    });
  });

  describe("stopping", () => {
    test("a stop waits for the running handler, and nothing runs after it", async () => {
      const jobs = make({ sweepMs: 10 });
      const watched = watchedHandler();
      const release = watched.hold();
      jobs.on(name, watched.handler);
      await jobs.start();
      await watched.run(1);
      jobs.wake(name);
      const stopped = jobs.stop().then(() => watched.running());
      setImmediate(release);
      expect(await stopped).toBe(0);
      const runs = watched.runs();
      jobs.wake(name);
      jobs.wake(name, Date.now() + 1);
      await new Promise((resolve) => setImmediate(resolve));
      expect(watched.runs()).toBe(runs);
    });

    test("stopping twice, or without a start, is no fault", async () => {
      const jobs = make();
      await jobs.stop();
      await jobs.stop();
    });

    test("a handler registered late or twice is refused", async () => {
      const jobs = make();
      jobs.on(name, () => Promise.resolve());
      expect(() => jobs.on(name, () => Promise.resolve())).toThrow(/already/);
      await jobs.start();
      expect(() => jobs.on("poll-sources", () => Promise.resolve())).toThrow(/before the start/);
    });
  });
}
