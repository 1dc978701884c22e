import { useCallback, useRef } from "react";

/** Runs the work soon after it is asked for: one run at a time, one more for all that was asked meanwhile. */
export function useGathered(work: () => Promise<unknown>, gatherMs: number): () => void {
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
    }, gatherMs);
  }, [work, gatherMs]);
  return ask;
}
