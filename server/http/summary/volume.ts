import type { Instant } from "../../../contract/primitives";
import type { SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { iso, startOfDay } from "../time";
import { BUCKET_MS, DAY_MS, type History, LEVELS, SIGNALS } from "./history";

const BUCKETS = 48;
const SOURCES_SHOWN = 12;

/** Signals of the last 24 hours in half hours, oldest first; the last bucket is still filling. */
export async function volumeOf(
  http: Http,
  now: Instant,
  history: History,
): Promise<SummaryView["volume"]> {
  const { timeZone, store } = http.deps;
  const first = Math.floor(now / BUCKET_MS) * BUCKET_MS - (BUCKETS - 1) * BUCKET_MS;
  const at = { gte: first, lt: first + BUCKETS * BUCKET_MS };
  const counts = new Map(await store.read.records.tally("at", { type: SIGNALS, at }, BUCKET_MS));
  return Array.from({ length: BUCKETS }, (_, index) => {
    const start = first + index * BUCKET_MS;
    return { at: iso(start, timeZone), count: counts.get(start) ?? 0, usual: history.top(start) };
  });
}

/** When rules of level 1 to 3 began to hold in the last 24 hours. */
export async function marksOf(http: Http, now: Instant): Promise<SummaryView["marks"]> {
  const alerts = await http.deps.store.read.alerts.pick(["at", "level", "rule"], {
    where: {
      at: { gte: Math.floor(now / BUCKET_MS) * BUCKET_MS - DAY_MS },
      level: { in: LEVELS },
      drill: false,
    },
    orderBy: [["at", "asc"]],
    limit: 200,
  });
  return alerts.flatMap(({ at, level, rule }) =>
    at === null || level === null || rule === null
      ? []
      : [{ at: iso(at, http.deps.timeZone), level, rule }],
  );
}

/** The last 30 days: what is remembered, and the marks of the last day. */
export function raisedWith(
  history: History,
  marks: SummaryView["marks"],
  zone: string,
): SummaryView["raised"] {
  const before = history.raised.map(({ at, level }) => ({ at: iso(at, zone), level }));
  return [...before, ...marks.map(({ at, level }) => ({ at, level }))];
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
