import type { JobName } from "../../ports/jobs";
import type { Logger } from "../../ports/logger";
import { oneAtATime } from "./one-at-a-time";

/** Runs one handler, never twice at once. */
export interface Runner {
  /** Runs it now, or once more as soon as the run under way ends. */
  wake(): void;
  /** Runs it now unless it runs already. */
  sweep(): void;
  /** Takes no more; resolves when the run under way has ended. */
  stop(): Promise<void>;
}

/** A run longer than this is told of once: while it lasts, work of its kind waits. Ordinary runs take milliseconds, the longest send 15 s. */
const LONG_RUN_MS = 60_000;

/** Makes the runner of one handler. What a handler throws is logged; the next run comes all the same. */
export function createRunner(
  job: JobName,
  handler: () => Promise<void>,
  logger: Logger,
  longRunMs = LONG_RUN_MS,
): Runner {
  let longFrom = Infinity;
  const runOnce = async () => {
    longFrom = performance.now() + longRunMs;
    try {
      await handler();
    } catch (error) {
      logger.error({ job, error }, "job failed; it runs again at the next sweep");
    }
  };
  const runs = oneAtATime(runOnce);
  const tellOfLongRun = () => {
    if (performance.now() < longFrom) return;
    longFrom = Infinity;
    logger.warn({ job, longRunMs }, "job runs long; work of its kind waits for it");
  };

  return {
    wake: () => runs.ask(),
    sweep() {
      if (runs.running()) tellOfLongRun();
      else runs.ask();
    },
    async stop() {
      runs.close();
      await runs.running();
    },
  };
}
