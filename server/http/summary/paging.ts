import type { Person } from "../../../contract/directory";
import type { Instant } from "../../../contract/primitives";
import type { SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { startOfDay } from "../time";

const TEN_MINUTES = 600_000;

/** How much people were called: too many calls, and nobody listens any more (EEMUA 191: one in ten minutes). */
export async function pagingOf(
  http: Http,
  now: Instant,
  people: readonly Person[],
): Promise<SummaryView["paging"]> {
  const { sends } = http.deps.store.read;
  const to = { in: people.map((one) => one.id) };
  const lately = { gte: now - TEN_MINUTES };
  const today = { gte: startOfDay(now, http.deps.timeZone) };
  const [counted, byPerson] = await Promise.all([
    sends.tally("drill", { to, at: lately }),
    sends.tally("to", { to, at: today, drill: false }),
  ]);
  const times = new Map(counted);
  const most = [...byPerson].sort((a, b) => b[1] - a[1])[0];
  const name = people.find((one) => one.id === most?.[0])?.name;
  return {
    lastTenMinutes: times.get(false) ?? 0,
    drillsLastTenMinutes: times.get(true) ?? 0,
    most: most && name ? { name, count: most[1] } : null,
  };
}
