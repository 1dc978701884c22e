import type { EventType, EventView } from "../../../contract/events";
import type { Actor } from "../../../contract/permissions";
import type { Http } from "../context";
import { eventView, maySee } from "../present/event";

const LOOK_BACK = 400;
const SHOWN = 30;

/** What people want to read of the log; the rest is the machine's own book-keeping. */
export const TOLD: ReadonlySet<EventType> = new Set<EventType>([
  "signal.refused",
  "case.opened",
  "case.corrected",
  "alert.raised",
  "level.changed",
  "notice.given",
  "check.opened",
  "check.answered",
  "clock.breached",
  "incident.opened",
  "incident.changed",
  "page.queued",
  "page.acknowledged",
  "page.answered",
  "page.unanswered",
  "page.exhausted",
  "send.failed",
  "task.added",
  "action.taken",
  "action.refused",
  "monitor.failed",
  "monitor.recovered",
  "directory.changed",
]);

/** The newest events worth reading, newest first. */
export async function recentEvents(http: Http, last: number, actor: Actor): Promise<EventView[]> {
  const events = await http.deps.store.events(Math.max(0, last - LOOK_BACK), LOOK_BACK);
  return events
    .filter((event) => TOLD.has(event.type) && maySee(event, actor))
    .slice(-SHOWN)
    .reverse()
    .map((event) => eventView(event, http.deps.timeZone));
}
