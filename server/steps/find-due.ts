import type { ClockDoc } from "../../contract/alert";
import type { PageDoc } from "../../contract/page";
import type { Instant } from "../../contract/primitives";
import type { TimerDoc } from "../../contract/records";
import type { StatementDoc } from "../../contract/statement";
import type { TaskDoc } from "../../contract/task";
import type { Query, Tx } from "../ports/store";

/** One thing whose moment has come. Every due time is a row: a restart finds the same list. */
export type Due = { at: Instant } & (
  | { kind: "ladder-step"; page: PageDoc }
  | { kind: "clock"; clock: ClockDoc }
  | { kind: "statement-expired"; statement: StatementDoc }
  | { kind: "task"; task: TaskDoc }
  | { kind: TimerDoc["kind"]; timer: TimerDoc }
);

/** At most so many of a kind at once: ask again. */
const LIMIT = 500;

/** Everything due by `until`, earliest first; ties in a fixed order. At most 500 of a kind: ask again. */
export async function findDue(tx: Tx, until: Instant): Promise<Due[]> {
  const by = { lte: until };
  const unmet = { isNull: true };
  const timers = await tx.timers.find({
    where: { state: "waiting", dueAt: by },
    ...soonest<TimerDoc>("dueAt"),
  });
  const pages = await tx.pages.find({
    where: { acknowledgedAt: unmet, nextAt: by },
    ...soonest<PageDoc>("nextAt", "number"),
  });
  const clocks = await tx.clocks.find({
    where: { metAt: unmet, breachedAt: unmet, dueAt: by },
    ...soonest<ClockDoc>("dueAt"),
  });
  const statements = await tx.statements.find({
    where: { state: "released", expiredToldAt: unmet, expiresAt: by },
    ...soonest<StatementDoc>("expiresAt"),
  });
  const tasks = await tx.tasks.find({
    where: { state: "open", nextAt: by },
    ...soonest<TaskDoc>("nextAt"),
  });
  const due: Due[] = [
    ...timers.map((timer): Due => ({ at: timer.dueAt, kind: timer.kind, timer })),
    ...pages.map((page): Due => ({ at: page.nextAt ?? until, kind: "ladder-step", page })),
    ...clocks.map((clock): Due => ({ at: clock.dueAt, kind: "clock", clock })),
    ...statements.map((statement): Due => {
      const at = statement.expiresAt ?? until;
      return { at, kind: "statement-expired", statement };
    }),
    ...tasks.map((task): Due => ({ at: task.nextAt ?? until, kind: "task", task })),
  ];
  return due.sort((a, b) => a.at - b.at);
}

/** By this time, then by id (or number). */
function soonest<T extends { id: string }>(
  time: keyof T & string,
  then: keyof T & string = "id",
): Pick<Query<T>, "orderBy" | "limit"> {
  return {
    orderBy: [
      [time, "asc"],
      [then, "asc"],
    ],
    limit: LIMIT,
  };
}
