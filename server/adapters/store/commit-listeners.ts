/** Those who want to hear of commits that wrote events. */
export interface CommitListeners {
  add: (listener: (lastSeq: number) => void) => () => void;
  /** Tells all of them the newest event number; a number that is not newer than the last one told is left out. */
  tell: (lastSeq: number) => void;
}

/** An empty list of listeners. A listener that throws hurts neither the commit nor the other listeners: its error surfaces as uncaught. */
export function commitListeners(): CommitListeners {
  const listeners = new Set<(lastSeq: number) => void>();
  let newest = 0;
  return {
    add(listener) {
      const own = (lastSeq: number) => listener(lastSeq);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    tell(lastSeq) {
      if (lastSeq <= newest) return;
      newest = lastSeq;
      for (const listener of listeners) queueMicrotask(() => listener(lastSeq));
    },
  };
}
