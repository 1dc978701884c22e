import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { ApiFault } from "./api";
import { useSession } from "./session";

/** An act under way, done, or refused. */
export interface Act<A extends unknown[]> {
  run: (...args: A) => Promise<boolean>;
  busy: boolean;
  fault: ApiFault | null;
  clear: () => void;
}

/**
 * Runs one act of a person: a second click while it runs does nothing, a refusal is kept to be shown, an expired session
 * leads to the sign-in. After success, or where another was faster, whatever is open is read again. Resolves to whether it
 * was done.
 */
export function useAct<A extends unknown[]>(work: (...args: A) => Promise<unknown>): Act<A> {
  const client = useQueryClient();
  const { expired } = useSession();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const running = useRef(false);
  const latest = useRef(work);
  latest.current = work;
  const run = useCallback(
    async (...args: A) => {
      if (running.current) return false;
      const readAgain = () =>
        void client.refetchQueries({ type: "active" }, { cancelRefetch: false });
      running.current = true;
      setBusy(true);
      setFault(null);
      try {
        await latest.current(...args);
        readAgain();
        return true;
      } catch (error) {
        const known = error instanceof ApiFault ? error : new ApiFault(0, String(error));
        // Nothing is refused then: signed in again, the reader finds what he typed and presses once more.
        if (known.status === 401) expired();
        else setFault(known);
        // Somebody was faster: what stands on the screen is old.
        if (known.status === 409) readAgain();
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [client, expired],
  );
  const clear = useCallback(() => setFault(null), []);
  return { run, busy, fault, clear };
}
