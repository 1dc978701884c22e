import { useCallback, useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { SummaryView } from "../../contract/summary";
import { ApiFault, get } from "./api";
import { followLog } from "./live";
import type { LiveState } from "./live";
import { useGathered } from "./use-gathered";

/** What the overview is made from, and how fresh it is. */
export interface SummaryState {
  summary: SummaryView | null;
  /** Server minus browser, ms. */
  skew: number;
  /** When this browser last took a summary, in its own ms. */
  takenAt: number;
  fault: ApiFault | null;
  live: LiveState;
  /** Asks for a new reading soon. */
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

  const reload = useGathered(read, GATHER_MS);
  const live = useLive(state.summary?.lastEvent ?? null, reload, signedOut);
  useEffect(() => void read(), [read]);
  // Ages of sources and a bucket of the chart change without an event.
  useEffect(() => {
    const timer = setInterval(reload, 60_000);
    return () => {
      clearInterval(timer);
    };
  }, [reload]);
  return { ...state, live, reload };
}

/** Follows the log from the first summary's number on; asks for a new reading whenever something came. */
function useLive(
  after: number | null,
  reload: () => void,
  signedOut: RefObject<() => void>,
): LiveState {
  const [live, setLive] = useState<LiveState>("connecting");
  const began = useRef<number | null>(null);
  began.current ??= after;
  const from = began.current;
  useEffect(() => {
    if (from === null) return;
    return followLog({
      after: from,
      onEvents: (events) => {
        if (events.length > 0) reload();
      },
      onState: (next) => {
        setLive(next);
        if (next === "live") reload();
      },
      onRefused: () => {
        signedOut.current();
      },
    });
  }, [from, reload, signedOut]);
  return live;
}
