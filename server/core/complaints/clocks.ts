import { addDays, workingDaysEnd } from "./working-days";
import type { ClockKind } from "../../../contract/alert";
import type { Confidence, Instant, Level } from "../../../contract/primitives";
import type { Duration, PolicyPack } from "../../../contract/policy";

export type Urgency = keyof PolicyPack["urgencies"];

/** A deadline to start. */
export interface NewClock {
  clock: ClockKind;
  startedAt: Instant;
  dueAt: Instant;
}

/** The urgency that a level brings (conflict 6): level 1 urgent, even when only possible; confirmed level 2 important; else ordinary. */
export function urgencyOf(level: Level, confidence: Confidence): Urgency {
  if (level === 1) return "urgent";
  return level === 2 && confidence === "confirmed" ? "important" : "ordinary";
}

/** The clocks that run on a case from the minute it reaches an urgency (S0 二（三）1); those of a lower urgency stay. */
export function caseClocks(urgency: Urgency, from: Instant, pack: PolicyPack): NewClock[] {
  const { response, preliminary, resolution } = pack.urgencies[urgency];
  const kinds = { response, preliminary, resolution };
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((clock) => {
    const duration = kinds[clock];
    return duration
      ? [{ clock, startedAt: from, dueAt: durationEnd(from, duration, pack.timeZone) }]
      : [];
  });
}

/** Every complaint is acknowledged to its sender within the pack's time (24 h: 客诉与危机处理政策 二2a), from when it was received. */
export function acknowledgeClock(received: Instant, pack: PolicyPack): NewClock {
  return {
    clock: "acknowledge",
    startedAt: received,
    dueAt: durationEnd(received, pack.acknowledge, pack.timeZone),
  };
}

/** After handling, the customer is called back: from the next day on, breached after the third (S2 四1). */
export function followUpClock(resolved: Instant, pack: PolicyPack): NewClock {
  return { clock: "follow-up", startedAt: resolved, dueAt: addDays(resolved, 3, pack.timeZone) };
}

/** Minutes run on the wall clock; working days end with the last one, the first day not counted, make-up days included. */
export function durationEnd(from: Instant, duration: Duration, timeZone: string): Instant {
  if ("minutes" in duration) return from + duration.minutes * 60_000;
  return workingDaysEnd(from, duration.workingDays, timeZone);
}
