import type { Clock } from "../../ports/clock";

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() };
