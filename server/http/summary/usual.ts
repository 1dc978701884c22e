import type { Instant } from "../../../contract/primitives";
import { DAYS_COMPARED, usualTop } from "../../core/sources/usual-volume";
import type { Deps } from "../../steps/deps";

export const BUCKET_MS = 30 * 60_000;
const DAY_MS = 86_400_000;
const A_DAY = DAY_MS / BUCKET_MS;
export const SIGNALS = { in: ["complaint", "article", "post"] as const };

/** What is normal at the half-hour that begins there; null where nobody can say yet. */
export type Usual = (now: Instant) => Promise<(start: Instant) => number | null>;

/**
 * Knows what is usual. The week before is read once a half-hour, not with every summary: it lies behind and does not
 * change, save for a late import, which the next half-hour takes in.
 */
export function usualVolume({ store }: Pick<Deps, "store">): Usual {
  let known: { from: Instant; top: Promise<(start: Instant) => number | null> } | null = null;
  return (now) => {
    const current = Math.floor(now / BUCKET_MS) * BUCKET_MS;
    if (known?.from !== current) known = { from: current, top: weekBefore(store, current) };
    return known.top;
  };
}

async function weekBefore(
  store: Deps["store"],
  current: Instant,
): Promise<(start: Instant) => number | null> {
  // The oldest bucket shown is a day old, and is compared with the seven days before it.
  const from = current - DAY_MS * (DAYS_COMPARED + 1);
  const at = { gte: from, lt: current };
  const counts = new Map(await store.read.records.tally("at", { type: SIGNALS, at }, BUCKET_MS));
  const daysBefore = (start: Instant, day: number) => start - day * DAY_MS;
  const days = Array.from({ length: DAYS_COMPARED }, (_, index) => index + 1);
  const heard = days.filter((day) =>
    Array.from({ length: A_DAY }, (_, n) => daysBefore(current, day) + n * BUCKET_MS).some(
      (start) => (counts.get(start) ?? 0) > 0,
    ),
  ).length;
  return (start) =>
    usualTop(
      days.map((day) => counts.get(daysBefore(start, day)) ?? 0),
      heard,
    );
}
