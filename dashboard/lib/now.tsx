import { createContext, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";

const Now = createContext(0);

/** Ticks once a second for everything below, on the server's clock: `skew` is server minus browser, in ms. */
export function NowProvider({ skew, children }: { skew: number; children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now() + skew);
  useEffect(() => {
    const tick = () => setNow(Date.now() + skew);
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [skew]);
  return <Now value={now}>{children}</Now>;
}

/** The server's time now, in ms, as of this second. */
export function useNow(): number {
  return useContext(Now);
}
