import type { Instant } from "../../../contract/primitives";
import type { SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { iso, startOfDay } from "../time";

const BUCKET_MS = 30 * 60_000;
const BUCKETS = 48;
const SIGNALS = { in: ["complaint", "article", "post"] as const };

/** Signals of the last 24 hours in half hours, oldest first; the last bucket is still filling. */
export async function volumeOf(http: Http, now: Instant): Promise<SummaryView["volume"]> {
  const first = Math.floor(now / BUCKET_MS) * BUCKET_MS - (BUCKETS - 1) * BUCKET_MS;
  const starts = Array.from({ length: BUCKETS }, (_, index) => first + index * BUCKET_MS);
  const { records } = http.deps.store.read;
  const counts = await Promise.all(
    starts.map((start) =>
      records.count({ type: SIGNALS, at: { gte: start, lt: start + BUCKET_MS } }),
    ),
  );
  return starts.map((start, index) => ({
    at: iso(start, http.deps.timeZone),
    count: counts[index] ?? 0,
  }));
}

/** When rules of level 1 to 3 began to hold in the last 24 hours. */
export async function marksOf(http: Http, now: Instant): Promise<SummaryView["marks"]> {
  const alerts = await http.deps.store.read.alerts.find({
    where: { at: { gte: now - BUCKETS * BUCKET_MS } },
    orderBy: [["at", "asc"]],
    limit: 200,
  });
  return alerts
    .filter((alert) => alert.level < 4 && !alert.drill)
    .map((alert) => ({
      at: iso(alert.at, http.deps.timeZone),
      level: alert.level,
      rule: alert.rule,
    }));
}

/** How much the centre heard, and how often it raised, since midnight. */
export async function todayOf(http: Http, now: Instant): Promise<SummaryView["today"]> {
  const { records, alerts } = http.deps.store.read;
  const at = { gte: startOfDay(now, http.deps.timeZone) };
  const [signals, raised] = await Promise.all([
    records.count({ type: SIGNALS, at }),
    alerts.count({ at }),
  ]);
  return { signals, alerts: raised };
}
