import cron from "node-cron";
import type { Centre } from "./compose";
import { SYSTEM } from "../contract/permissions";
import { deliverSends } from "./flows/deliver-sends";
import { pollSources } from "./flows/poll-sources";
import { receiveRecords } from "./flows/receive-records";
import { workBatch, workDue } from "./flows/work-shard";
import * as story from "./pipeline";
import type { ShardLease } from "./ports/store";
import { Desk } from "./steps/desk";

/** A running worker: the owner of the shard, the sender, the listener. */
export interface Worker {
  health(): Promise<{ ok: boolean; detail: string }>;
  stop(): Promise<void>;
}

/** After an error the shard is left alone for this long, so that a broken store is not hammered. */
const BREATH_MS = 1_000;

/**
 * Starts the work of a process: the shard's backlog and due times (one process at a time, by lease), the sends, and the
 * monitors on their node-cron tick. Everything is also swept every second, so a lost hint costs time, never work.
 */
export function startWorker(centre: Centre): Worker {
  const { deps } = centre;
  const shard = new ShardWorker(centre);
  deps.jobs.on("work-backlog", () => shard.run());
  deps.jobs.on("run-timers", () => shard.run());
  deps.jobs.on("deliver-sends", async () => {
    while ((await deliverSends(deps, centre.notifiers)) > 0);
  });
  deps.jobs.on("poll-sources", async () => {
    const take = async (signals: readonly unknown[]) =>
      (await receiveRecords(deps, { records: signals, actor: SYSTEM })).accepted;
    while ((await pollSources(deps, centre.monitors, take)) > 0);
  });
  const tick = cron.schedule(
    "*/5 * * * * *",
    () => {
      deps.jobs.wake("poll-sources");
    },
    { noOverlap: true },
  );
  return {
    health: () => shard.health(),
    stop: async () => {
      await tick.destroy();
      await shard.stop();
    },
  };
}

/** Holds the shard's lease and works it; a process that does not get the lease waits for its turn. */
class ShardWorker {
  readonly #centre: Centre;
  readonly #desk = new Desk();
  #lease: ShardLease | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #fault: string | null = null;
  #restUntil = 0;
  #stopped = false;

  constructor(centre: Centre) {
    this.#centre = centre;
  }

  /** Works until nothing is left; a call during the work makes it look once more. */
  run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async health(): Promise<{ ok: boolean; detail: string }> {
    if (this.#fault) return { ok: false, detail: this.#fault };
    return Promise.resolve({
      ok: true,
      detail: this.#lease ? "works the shard" : "stands by: another process works the shard",
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    await this.#lease?.release();
    this.#lease = null;
  }

  async #work(): Promise<void> {
    const { deps } = this.#centre;
    if (deps.clock.now() < this.#restUntil) return;
    try {
      await this.#untilNothingIsLeft();
      this.#fault = null;
    } catch (error) {
      this.#fault = error instanceof Error ? error.message : "unknown fault";
      this.#restUntil = deps.clock.now() + BREATH_MS;
      deps.log.error({ fault: this.#fault }, "the shard could not be worked; it is tried again");
    }
  }

  async #untilNothingIsLeft(): Promise<void> {
    for (;;) {
      this.#again = false;
      while (this.#mayWork() && (await this.#hold()) && (await this.#step()) > 0);
      if (!this.#wasCalledMeanwhile()) return;
    }
  }

  #mayWork(): boolean {
    return !this.#stopped;
  }

  #wasCalledMeanwhile(): boolean {
    return this.#again && !this.#stopped;
  }

  async #step(): Promise<number> {
    const { deps } = this.#centre;
    const done =
      (await workDue(deps, this.#desk, story)) + (await workBatch(deps, this.#desk, story));
    if (done > 0) deps.jobs.wake("deliver-sends");
    return done;
  }

  async #hold(): Promise<boolean> {
    if (this.#lease) return true;
    const lease = await this.#centre.deps.store.leaseShard(0);
    if (!lease) return false;
    this.#desk.forget();
    this.#lease = lease;
    void lease.lost.then(() => {
      if (this.#lease === lease) this.#lease = null;
    });
    return true;
  }
}
