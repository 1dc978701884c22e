import { JOBS } from "../../ports/jobs";
import type { JobName, Jobs } from "../../ports/jobs";
import { createInProcessJobs } from "./in-process";
import type { InProcessOptions } from "./in-process";
import { openHintQueue } from "./hint-queue";
import type { HintQueue } from "./hint-queue";
import { openRedisLine } from "./redis-line";
import type { RedisLine } from "./redis-line";
import { within } from "./within";

export interface BullOptions extends InProcessOptions {
  redisUrl: string;
  /** Begins every key, so that several installations can share a Redis. */
  prefix?: string;
}

/** Closing politely may take this long, in ms; then the connections are cut. */
const CLOSE_MS = 1_500;

/**
 * Jobs of several processes: those of one process, and beside them hints that travel through Redis. A wake runs the
 * handler of this process, where it has one, without asking Redis, and is offered to the other processes. So while Redis
 * is down all that is missing is hints from elsewhere, and the sweep finds that work within a second.
 */
export function createBullJobs(options: BullOptions): Jobs {
  const { redisUrl, clock, logger, prefix = "onevoice" } = options;
  const local = createInProcessJobs(options);
  const handled = new Set<JobName>();
  const queues = new Map<JobName, HintQueue>();
  let line: RedisLine | undefined;

  return {
    on(name, handler) {
      local.on(name, handler);
      handled.add(name);
    },
    wake(name, at) {
      local.wake(name, at);
      queues.get(name)?.send(at);
    },
    async start() {
      await local.start();
      const opened = (line = openRedisLine(redisUrl, logger));
      for (const name of JOBS) {
        const queue = openHintQueue(name, { line: opened, clock, prefix });
        queues.set(name, queue);
        if (handled.has(name)) queue.take((at) => local.wake(name, at));
      }
    },
    async stop() {
      const closing = [...queues.values()].map((queue) => queue.close());
      queues.clear();
      await local.stop();
      await within(CLOSE_MS, Promise.allSettled(closing));
      line?.close();
      line = undefined;
    },
    async health() {
      if (line && (await line.answers())) return { ok: true, detail: "hints travel through Redis" };
      return { ok: false, detail: "Redis does not answer; each worker finds its work by itself" };
    },
  };
}
