import { useSyncExternalStore } from "react";

/** As wide as the style sheets call a phone. */
const query = () => window.matchMedia("(max-width: 760px)");

function watch(changed: () => void): () => void {
  const list = query();
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}

/** Whether the page is as narrow as a phone: controls are higher then, tables become cards. */
export function usePhone(): boolean {
  return useSyncExternalStore(watch, () => query().matches);
}
