import session from "express-session";
import type { SessionData } from "express-session";
import type { Clock } from "../ports/clock";
import type { Store } from "../ports/store";

declare module "express-session" {
  interface SessionData {
    userId?: string;
  }
}

/** A session lives this long, however busy: one week, so that a duty desk is not signed out in mid-crisis. */
export const SESSION_MS = 7 * 24 * 3_600_000;
const PURGE_EVERY_MS = 600_000;

/** Keeps sessions as rows, so that they outlive a restart and hold in every web process. */
export class SessionRows extends session.Store {
  #purgedAt = 0;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.store.read.sessions
      .get(id)
      .then(
        (row) =>
          done(null, row && row.expiresAt > this.clock.now() ? (row.session as SessionData) : null),
        done,
      );
  }

  override set(id: string, data: SessionData, done?: (error?: unknown) => void): void {
    const now = this.clock.now();
    // Stored as JSON: cookies carry Date objects, and the row must be plain.
    const plain: unknown = JSON.parse(JSON.stringify(data));
    this.store
      .transaction(async (tx) => {
        tx.sessions.put({ id, expiresAt: now + SESSION_MS, session: plain });
        if (now - this.#purgedAt < PURGE_EVERY_MS) return;
        this.#purgedAt = now;
        for (const old of await tx.sessions.find({
          where: { expiresAt: { lte: now } },
          limit: 500,
        }))
          tx.sessions.remove(old.id);
      })
      .then(
        () => done?.(),
        (error: unknown) => done?.(error),
      );
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.store
      .transaction(async (tx) => tx.sessions.remove(id))
      .then(
        () => done?.(),
        (error: unknown) => done?.(error),
      );
  }
}
