import { useCallback, useEffect, useRef, useState } from "react";
import type { EventView } from "../../contract/events";
import type { SummaryView } from "../../contract/summary";
import { ApiFault, get } from "./api";
import { followLog } from "./live";
import type { LiveState } from "./live";

/** What the overview is made from, and how fresh it is. */
export interface SummaryState {
  summary: SummaryView | null;
  /** Server minus browser, ms. */
  skew: number;
  /** When this browser last took a summary, in its own ms. */
  takenAt: number;
  fault: ApiFault | null;
  live: LiveState;
  /** Events that came since the page was opened, newest first, not yet in `summary.recent`. */
  reload: () => void;
}

// Events come in bursts; one reading serves a burst.
const GATHER_MS = 300;

/** Reads the summary, follows the log from its number on, and reads again soon after something happened. */
export function useSummary(onSignedOut: () => void): SummaryState {
  const [state, setState] = useState<Omit<SummaryState, "reload" | "live">>({
    summary: null,
    skew: 0,
    takenAt: 0,
    fault: null,
  });
  const [live, setLive] = useState<LiveState>("connecting");
  const signedOut = useRef(onSignedOut);
  signedOut.current = onSignedOut;

  const read = useCallback(async () => {
    try {
      const summary = await get<SummaryView>("/summary");
      const takenAt = Date.now();
      setState({ summary, takenAt, skew: Date.parse(summary.at) - takenAt, fault: null });
      return summary;
    } catch (error) {
      const fault = error instanceof ApiFault ? error : new ApiFault(0, String(error));
      if (fault.status === 401) signedOut.current();
      setState((before) => ({ ...before, fault }));
      return null;
    }
  }, []);

  const reload = useGathered(read);
  const after = state.summary === null ? null : state.summary.lastEvent;
  const began = useRef<number | null>(null);
  if (began.current === null) began.current = after;
  const from = began.current;

  useEffect(() => void read(), [read]);
  useEffect(() => {
    if (from === null) return;
    return followLog({
      after: from,
      onEvents: (events: EventView[]) => {
        if (events.length > 0) reload();
      },
      onState: (next) => {
        setLive(next);
        if (next === "live") reload();
      },
      onRefused: () => signedOut.current(),
    });
  }, [from, reload]);
  // Ages of sources and a bucket of the chart change without an event.
  useEffect(() => {
    const timer = setInterval(reload, 60_000);
    return () => clearInterval(timer);
  }, [reload]);

  return { ...state, live, reload };
}

/** Runs the work soon after it is asked for: one run at a time, one more for all that was asked meanwhile. */
function useGathered(work: () => Promise<unknown>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef(false);
  const again = useRef(false);
  const ask = useCallback(() => {
    if (running.current) {
      again.current = true;
      return;
    }
    timer.current ??= setTimeout(() => {
      timer.current = null;
      running.current = true;
      void work().finally(() => {
        running.current = false;
        if (!again.current) return;
        again.current = false;
        ask();
      });
    }, GATHER_MS);
  }, [work]);
  return ask;
}
