import type { Instant } from "../../contract/primitives";

/** The kinds of work that can be woken. What there is to do stands in the store; a job is only the hint to look. */
export const JOBS = ["work-backlog", "run-timers", "deliver-sends", "poll-sources"] as const;
export type JobName = (typeof JOBS)[number];

/**
 * Wakes workers. Losing every hint costs time, never work: each handler is also run by a sweep (every second), and a
 * handler that finds nothing to do returns at once. Handlers of one name never overlap within a process; a wake that
 * comes while the handler runs makes it run once more.
 */
export interface Jobs {
  /** Registers the handler of a job; must be called before `start`. */
  on(name: JobName, handler: () => Promise<void>): void;
  /** Hints that there is work now, or at `at` (epoch ms). Never rejects, never blocks the caller for long, even while a queue server is down. */
  wake(name: JobName, at?: Instant): void;
  start(): Promise<void>;
  /** Stops taking work, waits for running handlers (at most 5 s), and closes what it opened. */
  stop(): Promise<void>;
  /** ok, or why hints do not travel between processes just now. */
  health(): Promise<{ ok: boolean; detail: string }>;
}
