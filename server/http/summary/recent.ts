import { EVENT_TYPES, type EventType, type EventView } from "../../../contract/events";
import type { Actor } from "../../../contract/permissions";
import type { Http } from "../context";
import { eventView, maySee } from "../present/event";

const LOOK_BACK = 400;
const SHOWN = 30;

/**
 * What the board's list of news leaves out: the machine's own book-keeping, what another event of the same moment tells
 * better, and what is for a record rather than for a room. A new kind of event is told unless it is named here.
 */
const LEFT_OUT: ReadonlySet<EventType> = new Set<EventType>([
  "signals.received",
  "signal.read",
  "case.grew",
  "clock.met",
  "complaint.changed",
  "incident.grew",
  "send.queued",
  "send.sent",
  "send.retried",
  "send.cancelled",
  "statement.changed",
  "statement.superseded",
  "identity.unmasked",
  "monitor.collected",
  "access.changed",
  "drill.step",
  "drill.stopping",
]);

/** What people want to read of the log. */
export const TOLD: ReadonlySet<EventType> = new Set(
  EVENT_TYPES.filter((type) => !LEFT_OUT.has(type)),
);

/** The newest events worth reading, newest first. */
export async function recentEvents(http: Http, last: number, actor: Actor): Promise<EventView[]> {
  const events = await http.deps.store.events(Math.max(0, last - LOOK_BACK), LOOK_BACK);
  return events
    .filter((event) => TOLD.has(event.type) && maySee(event, actor))
    .slice(-SHOWN)
    .reverse()
    .map((event) => eventView(event, http.deps.timeZone));
}
