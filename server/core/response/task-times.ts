import type { Instant } from "../../../contract/primitives";
import type { TaskDoc } from "../../../contract/task";

const MINUTE = 60_000;

type Times = Pick<TaskDoc, "at" | "dueAt" | "dueToldAt" | "overdueAt">;

/** When a task counts as due soon: for the last quarter of its time, and at least its last minute. */
export function dueSoonAt(at: Instant, dueAt: Instant): Instant {
  return dueAt - Math.max(MINUTE, Math.floor((dueAt - at) / 4));
}

/** When the next of "due soon" and "overdue" is to be told of an open task; null where both were, or it has no deadline. */
export function nextTelling({ at, dueAt, dueToldAt, overdueAt }: Times): Instant | null {
  if (dueAt === null || overdueAt !== null) return null;
  return dueToldAt === null ? dueSoonAt(at, dueAt) : dueAt;
}

/** What is to be told of an open task now. A task found late, past its deadline, is overdue: "soon" would be untrue. */
export function tellingOf(
  task: Times,
  now: Instant,
): { event: "task.due" | "task.overdue" | null; told: Times } {
  if (task.dueAt === null || task.overdueAt !== null) return { event: null, told: task };
  if (now >= task.dueAt)
    return {
      event: "task.overdue",
      told: { ...task, dueToldAt: task.dueToldAt ?? now, overdueAt: now },
    };
  if (task.dueToldAt === null && now >= dueSoonAt(task.at, task.dueAt))
    return { event: "task.due", told: { ...task, dueToldAt: now } };
  return { event: null, told: task };
}
