import { useEffect } from "react";

/** Keeps the screen from going dark as long as the component is shown, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const ask = () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // A browser that refuses (battery, no permission) leaves the screen to its own settings.
      void navigator.wakeLock.request("screen").then(
        (got) => (ended ? void got.release() : (lock = got)),
        () => null,
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      ended = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, []);
}
