import type { EventView } from "../../../contract/events";

/** The kinds of a timeline's entries, each with a glyph of its own. */
export type EntryKind =
  | "level"
  | "overdue"
  | "source"
  | "left-out"
  | "notice"
  | "corrected"
  | "page"
  | "said"
  | "done"
  | "stopped"
  | "people";

const KINDS: Partial<Record<EventView["type"], EntryKind>> = {
  "alert.raised": "level",
  "level.changed": "level",
  "incident.opened": "level",
  "incident.changed": "level",
  "incident.grew": "level",
  "incident.closed": "level",
  "clock.breached": "overdue",
  "task.overdue": "overdue",
  "page.unanswered": "overdue",
  "page.exhausted": "overdue",
  "statement.expired": "overdue",
  "check.opened": "people",
  "check.answered": "done",
  "clock.met": "done",
  "case.opened": "source",
  "notice.given": "notice",
  "case.corrected": "corrected",
  "page.queued": "page",
  "page.acknowledged": "page",
  "page.answered": "page",
  "send.failed": "overdue",
  "task.added": "people",
  "task.taken": "people",
  "task.due": "people",
  "task.done": "done",
  "task.reopened": "people",
  "task.skipped": "stopped",
  "playbook.started": "people",
  "command.taken": "done",
  "command.handed-over": "done",
  "lowering.asked": "people",
  "lowering.dropped": "stopped",
  "statement.drafted": "said",
  "statement.submitted": "said",
  "statement.signed": "done",
  "statement.returned": "stopped",
  "statement.released": "said",
  "statement.superseded": "said",
  "statement.withdrawn": "stopped",
  "statement.spoken": "said",
  "identity.unmasked": "people",
  "action.taken": "people",
  "action.refused": "stopped",
  "complaint.changed": "people",
};

/** The kind of an event, or null for the machine's own book-keeping, which a timeline leaves out. */
export function kindOf(event: EventView): EntryKind | null {
  if (event.type !== "case.grew") return KINDS[event.type] ?? null;
  const { excluded, role, event: reported } = event.data;
  if (reported !== undefined) return "people";
  return excluded !== null || role === "reach" || role === "mention" || role === "peer"
    ? "left-out"
    : "source";
}

/** Counts before and after a correction; null for any other event. */
export function correctionOf(event: EventView): { before: number; after: number } | null {
  if (event.type !== "case.corrected") return null;
  const parties = (counts: unknown) => {
    const known = (counts ?? {}) as { parties?: unknown };
    return typeof known.parties === "number" ? known.parties : null;
  };
  const [before, after] = [parties(event.data["before"]), parties(event.data["after"])];
  return before === null || after === null ? null : { before, after };
}
