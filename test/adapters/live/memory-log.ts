import type { EventDoc, EventType } from "../../../contract/events";

/** A log in memory with the three things that the live stream asks of a store. Commit hints come when told to. */
export function memoryLog() {
  const events: EventDoc[] = [];
  const listeners = new Set<(seq: number) => void>();
  return {
    append(n: number, type: EventType = "case.grew", hint = true) {
      for (let index = 0; index < n; index++)
        events.push({ seq: events.length + 1, at: Date.now(), type, data: {} });
      if (hint) for (const listener of listeners) listener(events.length);
    },
    store: {
      events: (after: number, limit: number) => Promise.resolve(events.slice(after, after + limit)),
      lastEvent: () => Promise.resolve(events.length),
      onCommit: (listener: (seq: number) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}
