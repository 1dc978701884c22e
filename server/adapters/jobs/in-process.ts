import type { Clock } from "../../ports/clock";
import type { JobName, Jobs } from "../../ports/jobs";
import type { Logger } from "../../ports/logger";
import { createDueTimes } from "./due-times";
import type { DueTimes } from "./due-times";
import { createRunner } from "./runner";
import type { Runner } from "./runner";
import { within } from "./within";

export interface InProcessOptions {
  clock: Clock;
  logger: Logger;
  /** How often every handler is run although nobody woke it, in ms. */
  sweepMs?: number;
}

/** A stop waits this long for running handlers, in ms. */
const STOP_WAIT_MS = 5_000;

/** Jobs of one process: hints stay in memory. A name without a handler here is nobody's and its hints are dropped. */
export function createInProcessJobs({ clock, logger, sweepMs = 1_000 }: InProcessOptions): Jobs {
  const workers = new Map<JobName, { runner: Runner; due: DueTimes }>();
  let sweeper: NodeJS.Timeout | undefined;
  let state: "new" | "started" | "stopped" = "new";

  const sweep = () => workers.forEach(({ runner }) => runner.sweep());

  return {
    on(name, handler) {
      if (state !== "new") throw new Error(`job ${name}: handlers are registered before the start`);
      if (workers.has(name)) throw new Error(`job ${name} has a handler already`);
      const runner = createRunner(name, handler, logger);
      workers.set(name, { runner, due: createDueTimes(clock, () => runner.wake()) });
    },
    wake(name, at) {
      // Before the start nothing is lost: the start itself runs every handler.
      if (state !== "started") return;
      const worker = workers.get(name);
      if (at === undefined || at <= clock.now()) worker?.runner.wake();
      else worker?.due.add(at);
    },
    start() {
      if (state !== "new") return Promise.reject(new Error("jobs were started before"));
      state = "started";
      sweeper = setInterval(sweep, sweepMs);
      sweep();
      return Promise.resolve();
    },
    async stop() {
      state = "stopped";
      clearInterval(sweeper);
      workers.forEach(({ due }) => due.clear());
      const ended = Promise.all([...workers.values()].map(({ runner }) => runner.stop()));
      const quiet = await within(STOP_WAIT_MS, ended);
      if (!quiet) logger.warn({ waitedMs: STOP_WAIT_MS }, "a job still ran when jobs stopped");
    },
    health: () => Promise.resolve({ ok: true, detail: "hints stay in this process" }),
  };
}
