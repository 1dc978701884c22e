import type { DeadlineView } from "../../contract/response";

/** The `shown` nearest clocks, soonest first: what is overdue first, but never so much of it that what comes next is hidden. */
export function nearest(all: readonly DeadlineView[], now: number, shown: number): DeadlineView[] {
  const over = all.filter((one) => Date.parse(one.dueAt) <= now);
  const ahead = all.filter((one) => Date.parse(one.dueAt) > now);
  const late = over.slice(0, Math.max(1, shown - ahead.length));
  return [...late, ...ahead].slice(0, shown);
}
