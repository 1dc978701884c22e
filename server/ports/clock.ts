import type { Instant } from "../../contract/primitives";

/** Tells the time. Replay, drills and tests move it. */
export interface Clock {
  now(): Instant;
}
