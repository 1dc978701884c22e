/** An action that never runs twice at once. */
export interface OneAtATime {
  /** Runs it now; while it runs, however often it is asked, it runs once more afterwards. */
  ask(): void;
  /** The run under way, with what follows it; null when it is quiet. Never rejects. */
  running(): Promise<void> | null;
  /** No run begins from now on. */
  close(): void;
}

/** Makes an action run one at a time. `action` must not reject. */
export function oneAtATime(action: () => Promise<void>): OneAtATime {
  let asked = 0;
  let running: Promise<void> | null = null;
  let closed = false;
  const runUntilQuiet = async () => {
    let heard: number;
    do {
      heard = asked;
      await action();
    } while (asked !== heard && !closed);
    running = null;
  };
  return {
    ask() {
      if (closed) return;
      asked += 1;
      // Begun a moment later, so that an action which asks for itself at once finds itself running.
      running ??= Promise.resolve().then(runUntilQuiet);
    },
    running: () => running,
    close() {
      closed = true;
    },
  };
}
