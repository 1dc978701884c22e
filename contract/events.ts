import { z } from "zod";
import type { Instant } from "./primitives";

/** Every kind of event in the log. A change of state without one of these does not exist. */
export const EVENT_TYPES = [
  "signals.received",
  "signal.refused",
  "signal.read",
  "case.opened",
  "case.grew",
  "case.corrected",
  "case.question",
  "alert.raised",
  "level.changed",
  "notice.given",
  "check.opened",
  "check.answered",
  "clock.breached",
  "clock.met",
  "complaint.changed",
  "incident.opened",
  "incident.grew",
  "incident.changed",
  "page.queued",
  "page.acknowledged",
  "page.answered",
  "page.unanswered",
  "page.exhausted",
  "send.queued",
  "send.sent",
  "send.retried",
  "send.failed",
  "send.cancelled",
  "task.added",
  "task.taken",
  "task.due",
  "task.overdue",
  "task.done",
  "task.skipped",
  "task.reopened",
  "playbook.started",
  "command.taken",
  "command.handed-over",
  "incident.closed",
  "lowering.asked",
  "lowering.dropped",
  "statement.drafted",
  "statement.changed",
  "statement.submitted",
  "statement.signed",
  "statement.returned",
  "statement.released",
  "statement.superseded",
  "statement.withdrawn",
  "statement.expired",
  "statement.spoken",
  "identity.unmasked",
  "action.taken",
  "action.refused",
  "monitor.collected",
  "monitor.failed",
  "monitor.recovered",
  "directory.changed",
  "access.changed",
  "drill.started",
  "drill.step",
  "drill.stopping",
  "drill.ended",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** An event before it has its number. */
export interface NewEvent {
  at: Instant;
  type: EventType;
  incident?: string | null;
  case?: string | null;
  drill?: boolean;
  /** What happened, small, without identities: it goes to every screen. */
  data: Record<string, unknown>;
}

/** An event of the log. Numbers follow commit order and have no gap. */
export interface EventDoc extends NewEvent {
  seq: number;
}

/** An event as the API and the live stream show it. */
export const eventView = z.object({
  seq: z.int(),
  at: z.string(),
  type: z.enum(EVENT_TYPES),
  incident: z.string().optional(),
  case: z.string().optional(),
  drill: z.boolean().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type EventView = z.infer<typeof eventView>;
