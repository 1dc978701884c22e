import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { EventView } from "../../contract/events";
import type { NowView } from "../../contract/summary";
import { get } from "./api";
import { followLog } from "./live";
import type { LiveState } from "./live";
import { NowProvider } from "./now";
import { createRefresher } from "./refresh";
import { useSession } from "./session";

/** How the connection to the centre stands. */
export interface Connection {
  live: LiveState;
  /** Server minus browser, in ms. */
  skew: number;
  /** When the last word came from the centre, in the browser's own ms. */
  heardAt: number;
  /** Whose centre this is; null until the first word. */
  centre: { organisation: string; timeZone: string } | null;
}

const NOTHING_HEARD: Connection = { live: "connecting", skew: 0, heardAt: 0, centre: null };
const Context = createContext<Connection>(NOTHING_HEARD);
const RETRY_MS = 2_000;

type Listener = (events: readonly EventView[]) => void;
const Listeners = createContext<Set<Listener>>(new Set());

/**
 * One socket for the whole dashboard: it follows the log from where it began and has each open query read again when
 * something it shows has changed. Below it `useNow` ticks on the centre's clock.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { session, expired } = useSession();
  const gone = useRef(expired);
  gone.current = expired;
  const [connection, setConnection] = useState<Connection>(NOTHING_HEARD);
  const listeners = useRef(new Set<Listener>()).current;
  useEffect(() => {
    const refresher = createRefresher(client);
    return connect({
      onStart: (centre, skew) => {
        setConnection((before) => ({ ...before, centre, skew, heardAt: Date.now() }));
      },
      onEvents: (events) => {
        refresher.onEvents(events);
        for (const listener of listeners) listener(events);
      },
      onState: (live) => {
        const heard = live === "live" ? { heardAt: Date.now() } : {};
        setConnection((before) => ({ ...before, live, ...heard }));
      },
      onHeard: () => setConnection((before) => ({ ...before, heardAt: Date.now() })),
      onBack: () => refresher.everything(),
      onRefused: () => gone.current(),
    });
    // Signed in anew it begins anew: what was refused meanwhile is read again.
  }, [client, listeners, session]);
  return (
    <Context value={connection}>
      <Listeners value={listeners}>
        <NowProvider skew={connection.skew}>{children}</NowProvider>
      </Listeners>
    </Context>
  );
}

/** Asks where the log stands until it is told, then follows it from there. Returns how to stop. */
function connect(to: {
  onStart: (centre: NonNullable<Connection["centre"]>, skew: number) => void;
  onEvents: Listener;
  onState: (live: LiveState) => void;
  onHeard: () => void;
  onBack: () => void;
  onRefused: () => void;
}): () => void {
  let stop: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const follow = (after: number) => {
    if (ended) return;
    stop = followLog({
      after,
      onEvents: (events) => {
        to.onState("live");
        to.onEvents(events);
      },
      onState: (live) => {
        to.onState(live);
        if (live === "live") to.onBack();
      },
      onHeard: to.onHeard,
      onRefused: to.onRefused,
    });
  };
  const begin = async () => {
    try {
      const sent = Date.now();
      const { at, lastEvent, organisation, timeZone } = await get<NowView>("/now");
      to.onStart({ organisation, timeZone }, Date.parse(at) - (sent + Date.now()) / 2);
      follow(lastEvent);
    } catch {
      if (!ended) timer = setTimeout(() => void begin(), RETRY_MS);
    }
  };
  void begin();
  return () => {
    ended = true;
    clearTimeout(timer);
    stop?.();
  };
}

/** How the connection stands. */
export function useConnection(): Connection {
  return useContext(Context);
}

/** The zone that times are shown in: the centre's. */
export function useZone(): string {
  return useContext(Context).centre?.timeZone ?? "Asia/Shanghai";
}

/** Hands over events as they come, some at a time; for what must sound or be spoken, not for data. */
export function useEvents(listener: Listener): void {
  const listeners = useContext(Listeners);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const each: Listener = (events) => latest.current(events);
    listeners.add(each);
    return () => void listeners.delete(each);
  }, [listeners]);
}
