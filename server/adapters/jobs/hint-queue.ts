import Bull from "bull";
import type { Instant } from "../../../contract/primitives";
import type { Clock } from "../../ports/clock";
import type { JobName } from "../../ports/jobs";
import { oneAtATime } from "./one-at-a-time";
import type { RedisLine } from "./redis-line";
import { within } from "./within";

/** One kind of hint on its way between processes. */
export interface HintQueue {
  /** Sends a hint; at once, or so that it arrives at `at`. Returns before it is sent; a hint that cannot go is dropped. */
  send(at?: Instant): void;
  /** Takes hints in this process and calls `onHint` for each. */
  take(onHint: (at: Instant | undefined) => void): void;
  close(): Promise<void>;
}

interface Hint {
  at?: Instant;
}

/**
 * Times in ms. Bull's own defaults (30 s lock, 30 s stall check, 5 s guard and retry) suit long work; here a job is
 * done the moment it is taken. A crash in that moment is mended after 5 s, and meanwhile by the sweep. A hint may
 * stall any number of times: one marked failed would block its id.
 */
const settings = {
  lockDuration: 5_000,
  stalledInterval: 5_000,
  guardInterval: 1_000,
  retryProcessDelay: 1_000,
  maxStalledCount: 1_000_000,
};

/** Due times further away are left to the sweep: a hint a day ahead gains nothing over looking each second. */
const MAX_AHEAD_MS = 3_600_000;

/** A send is waited for this long, and so many for later may be under way: Redis may be there and say nothing. */
const SEND_MS = 2_000;
const MAX_UNDER_WAY = 200;

/**
 * A Bull queue of hints for one job. Equal hints that wait are one (`jobId`). The processor does nothing: a hint is
 * acted on when it is completed, that is, gone from Redis. So a wake that was taken for a duplicate always comes
 * before a run. The other order could lose it until the next sweep.
 */
export function openHintQueue(
  name: JobName,
  { line, clock, prefix }: { line: RedisLine; clock: Clock; prefix: string },
): HintQueue {
  const queue = new Bull<Hint>(name, {
    prefix,
    settings,
    createClient: (kind) => line.connect(kind),
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  // The line logs its own faults; without a listener Bull's would end the process.
  queue.on("error", () => undefined);
  let underWay = 0;
  // However many wakes come, they are one hint under way and one after it.
  const sendNow = oneAtATime(() => offer(queue, line, {}, { jobId: "now" }));

  return {
    send(at) {
      const ahead = at === undefined ? 0 : at - clock.now();
      if (at === undefined || ahead <= 0) sendNow.ask();
      else if (ahead <= MAX_AHEAD_MS && underWay < MAX_UNDER_WAY) {
        underWay += 1;
        void offer(queue, line, { at }, { jobId: `at-${at}`, delay: ahead }).finally(() => {
          underWay -= 1;
        });
      }
    },
    take(onHint) {
      queue.on("completed", (job: Bull.Job<Hint>) => onHint(job.data.at));
      // Bull names the connection for its own listings; where the connection closes first, that is an unhandled rejection.
      queue.setWorkerName = () => Promise.resolve();
      queue.process(() => Promise.resolve()).catch(() => undefined);
    },
    close: () => queue.close(true),
  };
}

/** Bounded, and never rejects: `add` waits for ever while Redis is away. */
async function offer(
  queue: Bull.Queue<Hint>,
  line: RedisLine,
  hint: Hint,
  options: Bull.JobOptions,
): Promise<void> {
  if (line.up()) await within(SEND_MS, queue.add(hint, options));
}
