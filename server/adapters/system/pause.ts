import { setTimeout as after } from "node:timers/promises";

/** Waits that many real milliseconds; does not keep the process alive by itself. */
export function pause(ms: number): Promise<void> {
  return after(ms, undefined, { ref: false });
}
