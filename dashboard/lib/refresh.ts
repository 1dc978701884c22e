import type { Query, QueryClient } from "@tanstack/react-query";
import type { EventView } from "../../contract/events";

/** Which events make a query's answer old. */
export interface Follows {
  /** Beginnings of event types, such as "statement." or "task."; an empty list follows nothing. */
  events: readonly string[];
  /** Only events of this incident (or of none). */
  incident?: string | undefined;
}

/** A query is read at most this often while events pour in; one reading serves a burst. */
const APART_MS = 300;

/** Whether an event makes the answer old. */
export function concerns(follows: Follows, event: EventView): boolean {
  if (!follows.events.some((beginning) => event.type.startsWith(beginning))) return false;
  return !follows.incident || !event.incident || event.incident === follows.incident;
}

/**
 * Reads again whatever the events made old: one reading of a query at a time, and one more for all that came meanwhile,
 * so that a storm neither starves a screen nor floods the server.
 */
export function createRefresher(
  client: QueryClient,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): {
  onEvents: (events: readonly EventView[]) => void;
  everything: () => void;
} {
  const busy = new Map<string, "running" | "again">();

  async function read(query: Query): Promise<void> {
    const key = query.queryHash;
    if (busy.has(key)) {
      busy.set(key, "again");
      return;
    }
    busy.set(key, "running");
    await pause(APART_MS);
    busy.set(key, "running");
    if (query.isActive()) await client.refetchQueries({ queryKey: query.queryKey, exact: true });
    else await forget(query);
    const again = busy.get(key) === "again";
    busy.delete(key);
    if (again) void read(query);
  }

  /** Nobody looks at it now: it is read when it is next shown. An answer under way was asked for too early to be kept. */
  async function forget(query: Query): Promise<void> {
    await query.cancel({ silent: true, revert: true });
    query.invalidate();
  }

  function refresh(old: (query: Query) => boolean): void {
    for (const query of client.getQueryCache().findAll({ predicate: old })) {
      if (query.isActive()) void read(query);
      else void forget(query);
    }
  }

  return {
    onEvents: (events) => {
      refresh((query) => {
        const follows = query.meta?.["follows"] as Follows | undefined;
        return follows !== undefined && events.some((event) => concerns(follows, event));
      });
    },
    everything: () => {
      refresh((query) => query.meta?.["follows"] !== undefined);
    },
  };
}
