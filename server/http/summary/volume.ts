import type { Instant } from "../../../contract/primitives";
import type { SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { iso, startOfDay } from "../time";
import { BUCKET_MS, SIGNALS, type Usual } from "./usual";

const BUCKETS = 48;
const SOURCES_SHOWN = 12;
const DAYS_SHOWN = 30;
const LEVELS = [1, 2, 3] as const;

/** Signals of the last 24 hours in half hours, oldest first; the last bucket is still filling. */
export async function volumeOf(
  http: Http,
  now: Instant,
  usual: Usual,
): Promise<SummaryView["volume"]> {
  const { timeZone, store } = http.deps;
  const first = Math.floor(now / BUCKET_MS) * BUCKET_MS - (BUCKETS - 1) * BUCKET_MS;
  const at = { gte: first, lt: first + BUCKETS * BUCKET_MS };
  const [counted, top] = await Promise.all([
    store.read.records.tally("at", { type: SIGNALS, at }, BUCKET_MS),
    usual(now),
  ]);
  const counts = new Map(counted);
  return Array.from({ length: BUCKETS }, (_, index) => {
    const start = first + index * BUCKET_MS;
    return { at: iso(start, timeZone), count: counts.get(start) ?? 0, usual: top(start) };
  });
}

/** When rules of level 1 to 3 began to hold in the last 24 hours. */
export async function marksOf(http: Http, now: Instant): Promise<SummaryView["marks"]> {
  const alerts = await http.deps.store.read.alerts.find({
    where: { at: { gte: now - BUCKETS * BUCKET_MS }, level: { in: LEVELS }, drill: false },
    orderBy: [["at", "asc"]],
    limit: 200,
  });
  return alerts.map((alert) => ({
    at: iso(alert.at, http.deps.timeZone),
    level: alert.level,
    rule: alert.rule,
  }));
}

/** When rules of level 1 to 3 began to hold in the last 30 days. */
export async function raisedOf(http: Http, now: Instant): Promise<SummaryView["raised"]> {
  const { timeZone, store } = http.deps;
  const since = startOfDay(now, timeZone) - (DAYS_SHOWN - 1) * 86_400_000;
  const times = await Promise.all(
    LEVELS.map((level) =>
      store.read.alerts.tally("at", { level, drill: false, at: { gte: since } }),
    ),
  );
  return LEVELS.flatMap((level, index) => (times[index] ?? []).map(([at]) => ({ at, level })))
    .sort((a, b) => a.at - b.at)
    .map(({ at, level }) => ({ at: iso(at, timeZone), level }));
}

/** How much the centre heard, from whom, and how often it raised, since midnight. */
export async function todayOf(
  http: Http,
  now: Instant,
): Promise<Pick<SummaryView, "today" | "heard">> {
  const { records, alerts } = http.deps.store.read;
  const at = { gte: startOfDay(now, http.deps.timeZone) };
  const [bySource, raised] = await Promise.all([
    records.tally("source", { type: SIGNALS, at }),
    alerts.count({ at }),
  ]);
  return {
    today: { signals: bySource.reduce((sum, [, n]) => sum + n, 0), alerts: raised },
    heard: bySource
      .map(([source, count]) => ({ source, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, SOURCES_SHOWN),
  };
}
