import type { Instant } from "../../../contract/primitives";
import { DAYS_COMPARED, usualTop } from "../../core/sources/usual-volume";
import type { Deps } from "../../steps/deps";
import { startOfDay } from "../time";

export const BUCKET_MS = 30 * 60_000;
export const DAY_MS = 86_400_000;
const A_DAY = DAY_MS / BUCKET_MS;
const DAYS_SHOWN = 30;
/** Levels that somebody is told of. */
export const LEVELS = [1, 2, 3] as const;
export const SIGNALS = { in: ["complaint", "article", "post"] as const };

/** What lies behind the day that is shown, in the light of which it is read. */
export interface History {
  /** The upper end of what is normal at the half-hour that begins there; null where nobody can say yet. */
  top: (start: Instant) => number | null;
  /** When real rules of level 1 to 3 began to hold in the last 30 days, until a day before the present half-hour. */
  raised: { at: Instant; level: number }[];
}

/** Gives the history as of a moment. */
export type Remember = (now: Instant) => Promise<History>;

/**
 * Remembers what lies behind. It is read once a half-hour, not with every summary: it does not change, save for a late
 * import, which the next half-hour takes in.
 */
export function historyOf({ store, timeZone }: Pick<Deps, "store" | "timeZone">): Remember {
  let known: { from: Instant; history: Promise<History> } | null = null;
  return (now) => {
    const from = Math.floor(now / BUCKET_MS) * BUCKET_MS;
    if (known?.from !== from) {
      const history = read(store, from, timeZone);
      known = { from, history };
      // A reading that failed is tried again by the next who asks.
      history.catch(() => (known = null));
    }
    return known.history;
  };
}

async function read(store: Deps["store"], from: Instant, zone: string): Promise<History> {
  const [top, raised] = await Promise.all([usualOf(store, from), raisedOf(store, from, zone)]);
  return { top, raised };
}

async function raisedOf(store: Deps["store"], from: Instant, zone: string) {
  const since = startOfDay(from, zone) - (DAYS_SHOWN - 1) * DAY_MS;
  const at = { gte: since, lt: from - DAY_MS };
  const times = await Promise.all(
    LEVELS.map((level) => store.read.alerts.tally("at", { level, drill: false, at })),
  );
  return LEVELS.flatMap((level, index) => (times[index] ?? []).map(([at]) => ({ at, level }))).sort(
    (a, b) => a.at - b.at,
  );
}

async function usualOf(store: Deps["store"], current: Instant): Promise<History["top"]> {
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
