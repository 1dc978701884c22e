import type { EventDoc, EventType, EventView } from "../../../contract/events";
import type { Actor } from "../../../contract/permissions";
import { iso } from "../time";

// Who was given access is nobody's business but an administrator's.
const ADMINISTRATORS_ONLY: ReadonlySet<EventType> = new Set(["access.changed"]);

/** Whether this actor may see an event: readers see all but changes of access. */
export function maySee(event: EventDoc, actor: Actor): boolean {
  if (!actor.permissions.includes("read")) return false;
  return !ADMINISTRATORS_ONLY.has(event.type) || actor.permissions.includes("access.manage");
}

/** An event as the API and the live stream show it. */
export function eventView(event: EventDoc, zone: string): EventView {
  return {
    seq: event.seq,
    at: iso(event.at, zone),
    type: event.type,
    ...(event.incident ? { incident: event.incident } : {}),
    ...(event.case ? { case: event.case } : {}),
    ...(event.drill ? { drill: true } : {}),
    data: event.data,
  };
}
