import type { EventDoc } from "../../../contract/events";
import type { Logger } from "../../ports/logger";
import type { Store } from "../../ports/store";

const BATCH = 500;
const POLL_MS = 1_000;
// Hints are gathered for this long: what two transactions of one moment wrote goes out together.
const GATHER_MS = 3;

/** Follows the log: one reader a process. A hint after a commit makes it look at once, a poll each second anyway. */
export class Tail {
  /** Everything up to this number was handed to the batch's taker. */
  position = 0;
  #take: (events: EventDoc[]) => void = () => undefined;
  #reading: Promise<void> | null = null;
  #again = false;
  #poll: NodeJS.Timeout | null = null;
  #gather: NodeJS.Timeout | null = null;
  #unsubscribe: () => void = () => undefined;
  #fault: string | null = null;
  #stopped = false;

  constructor(
    private readonly store: Pick<Store, "events" | "lastEvent" | "onCommit">,
    private readonly log: Logger,
  ) {}

  /** Who takes the events; set once, before `start`. */
  onBatch(take: (events: EventDoc[]) => void): void {
    this.#take = take;
  }

  /** Begins at the end of the log: what has been is each connection's own catch-up. */
  async start(): Promise<void> {
    this.position = await this.store.lastEvent();
    this.#unsubscribe = this.store.onCommit(() => this.#hint());
    this.#poll = setInterval(() => this.#look(), POLL_MS);
    this.#poll.unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    if (this.#poll) clearInterval(this.#poll);
    if (this.#gather) clearTimeout(this.#gather);
    await this.#reading;
  }

  /** Reads a part of the log for one connection's catch-up. */
  read(after: number): Promise<EventDoc[]> {
    return this.store.events(after, BATCH);
  }

  health(): { ok: boolean; detail: string } {
    return this.#fault === null
      ? { ok: true, detail: `at event ${this.position}` }
      : { ok: false, detail: this.#fault };
  }

  #hint(): void {
    if (this.#gather || this.#stopped) return;
    this.#gather = setTimeout(() => {
      this.#gather = null;
      this.#look();
    }, GATHER_MS);
  }

  #look(): void {
    if (this.#stopped) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = this.#follow().finally(() => {
      this.#reading = null;
      if (!this.#again) return;
      this.#again = false;
      this.#look();
    });
  }

  async #follow(): Promise<void> {
    try {
      for (;;) {
        const events = await this.store.events(this.position, BATCH);
        const last = events.at(-1);
        if (!last || this.#stopped) break;
        this.position = last.seq;
        this.#take(events);
        if (events.length < BATCH) break;
      }
      this.#fault = null;
    } catch (error) {
      // The next poll tries again; nothing is lost, for the position stands.
      if (this.#fault === null)
        this.log.warn({ err: error }, "the live stream cannot read the log");
      this.#fault = "cannot read the log";
    }
  }
}
