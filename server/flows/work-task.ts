import type { Actor } from "../../contract/permissions";
import type { TaskDoc } from "../../contract/task";
import { unknown, type Refusal } from "../core/refusal";
import { workTask as decide, type TaskAct } from "../core/response/work-task";
import { clockTime } from "../core/local-clock";
import type { Deps } from "../steps/deps";
import { loadDirectory } from "../steps/directory";

/**
 * One act of a person on a task: taking, handing over, answering, skipping, reopening. It does not wait for the backlog;
 * the task's row is held, so that of two at once the second is told who was first.
 */
export async function workTask(
  deps: Deps,
  input: { taskId: string; act: TaskAct; actor: Actor },
): Promise<{ kind: "ok"; task: TaskDoc } | Refusal> {
  const { act, actor } = input;
  const now = deps.clock.now();
  return deps.store.transaction(async (tx) => {
    const task = await tx.tasks.lock(input.taskId);
    if (!task) return unknown("task");
    const { people } = await loadDirectory(tx.settings);
    const incident = task.incidentId ? await tx.incidents.get(task.incidentId) : null;
    const person = people.find((one) => one.id === actor.personId) ?? null;
    const commands =
      actor.permissions.includes("command.take") ||
      (person !== null && incident?.commander === person.id);
    const who = { id: person?.id ?? actor.id, person, commands };
    const decision = decide(task, act, who, {
      people,
      now,
      closed: incident?.status === "closed",
      clock: (at) => clockTime(at, deps.timeZone),
    });
    if (decision.kind === "refused") return decision;
    if (decision.kind === "same") return { kind: "ok", task };
    tx.tasks.put(decision.task);
    tx.emit({
      at: now,
      type: decision.event,
      incident: task.incidentId,
      case: task.caseId,
      ...(task.drill ? { drill: true } : {}),
      data: {
        task: task.id,
        title: task.title,
        byName: person?.name ?? actor.name,
        ...decision.data,
      },
    });
    return { kind: "ok", task: decision.task };
  });
}
