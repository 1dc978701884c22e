import type { Instant } from "../../contract/primitives";
import type { AnsweringEvent, TaskDoc } from "../../contract/task";
import type { Tx } from "../ports/store";

/**
 * Ticks the open tasks of an incident that this event answers ("name one commander", "acknowledge the page", "release
 * the statement"), in the transaction that emits it. `by` is who made it happen: a person, or a user
 * who is none.
 */
export async function answerByEvent(
  tx: Tx,
  incidentId: string,
  type: AnsweringEvent,
  now: Instant,
  by: { id: string; name: string },
): Promise<void> {
  const open = await tx.tasks.find({ where: { incidentId, state: "open" }, limit: 5_000 });
  for (const { id } of open.filter((one) => one.answeredBy === type)) {
    const task = await tx.tasks.lock(id);
    if (task?.state !== "open") continue;
    tx.tasks.put(ticked(task, now, by.id));
    tx.emit({
      at: now,
      type: "task.done",
      incident: incidentId,
      ...(task.drill ? { drill: true } : {}),
      data: { task: task.id, title: task.title, by: by.id, byName: by.name, answeredBy: type },
    });
  }
}

/** The task as done by what happened. */
export function ticked(task: TaskDoc, now: Instant, by: string): TaskDoc {
  return { ...task, state: "done", doneBy: by, doneAt: now, nextAt: null };
}

/** Who made it happen, where what would answer the task has happened before it was given; null where it has not. */
export async function happenedBefore(
  tx: Tx,
  incidentId: string,
  type: AnsweringEvent,
): Promise<{ by: string } | null> {
  if (type === "command.taken") {
    const commander = (await tx.incidents.get(incidentId))?.commander ?? null;
    return commander === null ? null : { by: commander };
  }
  if (type === "statement.released") {
    const [released] = await tx.statements.find({
      where: { incidentId, state: "released" },
      limit: 1,
    });
    return released ? { by: released.author } : null;
  }
  const pages = await tx.pages.find({ where: { incidentId }, orderBy: [["number", "desc"]] });
  if (pages.some((page) => page.acknowledgedAt === null)) return null;
  const answer = pages[0]?.acknowledgements.at(-1);
  return answer ? { by: answer.by } : null;
}
