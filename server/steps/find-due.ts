import type { ClockDoc } from "../../contract/alert";
import type { PageDoc } from "../../contract/page";
import type { Instant } from "../../contract/primitives";
import type { TimerDoc } from "../../contract/records";
import type { TaskDoc } from "../../contract/task";
import type { Tx } from "../ports/store";

/** One thing whose moment has come. Every due time is a row: a restart finds the same list. */
export type Due = { at: Instant } & (
  | { kind: "ladder-step"; page: PageDoc }
  | { kind: "clock"; clock: ClockDoc }
  | { kind: "task"; task: TaskDoc }
  | { kind: TimerDoc["kind"]; timer: TimerDoc }
);

/** Everything due by `until`, earliest first; ties in a fixed order. At most 500 of a kind: ask again. */
export async function findDue(tx: Tx, until: Instant): Promise<Due[]> {
  const limit = 500;
  const timers = await tx.timers.find({
    where: { state: "waiting", dueAt: { lte: until } },
    orderBy: [
      ["dueAt", "asc"],
      ["id", "asc"],
    ],
    limit,
  });
  const pages = await tx.pages.find({
    where: { acknowledgedAt: { isNull: true }, nextAt: { lte: until } },
    orderBy: [
      ["nextAt", "asc"],
      ["number", "asc"],
    ],
    limit,
  });
  const clocks = await tx.clocks.find({
    where: { metAt: { isNull: true }, breachedAt: { isNull: true }, dueAt: { lte: until } },
    orderBy: [
      ["dueAt", "asc"],
      ["id", "asc"],
    ],
    limit,
  });
  const tasks = await tx.tasks.find({
    where: { state: "open", nextAt: { lte: until } },
    orderBy: [
      ["nextAt", "asc"],
      ["id", "asc"],
    ],
    limit,
  });
  const due: Due[] = [
    ...timers.map((timer): Due => ({ at: timer.dueAt, kind: timer.kind, timer })),
    ...pages.map((page): Due => ({ at: page.nextAt ?? until, kind: "ladder-step", page })),
    ...clocks.map((clock): Due => ({ at: clock.dueAt, kind: "clock", clock })),
    ...tasks.map((task): Due => ({ at: task.nextAt ?? until, kind: "task", task })),
  ];
  return due.sort((a, b) => a.at - b.at);
}
