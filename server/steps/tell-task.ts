import type { TaskDoc } from "../../contract/task";
import { nextTelling, tellingOf } from "../core/response/task-times";
import { tell, type Work } from "./work";

/** A task's moment came: it is told once that it is due soon, and once that it is overdue. */
export async function tellTask(work: Work, due: TaskDoc): Promise<void> {
  const task = await work.tx.tasks.lock(due.id);
  if (task?.state !== "open" || task.nextAt == null) return;
  const { event, told } = tellingOf(task, work.now);
  const next: TaskDoc = { ...task, ...told };
  work.tx.tasks.put({ ...next, nextAt: nextTelling(next) });
  if (event === null) return;
  tell(work, {
    type: event,
    incident: task.incidentId,
    case: task.caseId,
    data: {
      task: task.id,
      title: task.title,
      duty: task.duty,
      owner: task.owner,
      dueAt: task.dueAt,
      critical: task.critical,
    },
  });
}
