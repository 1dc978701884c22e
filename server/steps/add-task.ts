import type { TaskDoc } from "../../contract/task";
import type { RecipientClass } from "../../contract/directory";
import type { Bilingual } from "../../contract/primitives";
import { nextTelling } from "../core/response/task-times";
import type { CaseFile } from "./desk";
import { nextId, tell, type Work } from "./work";

/** A task outside a playbook, open and nobody's yet. */
export const PLAIN = {
  step: null,
  phase: null,
  tag: null,
  evidence: null,
  critical: false,
  state: "open",
  owner: null,
  answer: null,
  choice: null,
  doneBy: null,
  doneAt: null,
  dueToldAt: null,
  overdueAt: null,
} as const satisfies Partial<Record<keyof TaskDoc, unknown>>;

/** Adds one task to a case and its incident. */
export async function addTask(
  work: Work,
  file: CaseFile,
  task: { title: Bilingual; duty: RecipientClass; withinMinutes: number; playbook: string | null },
): Promise<void> {
  const row: TaskDoc = {
    id: await nextId(work, "task"),
    at: work.now,
    incidentId: file.doc.incidentId,
    caseId: file.doc.id,
    title: task.title,
    duty: task.duty,
    dueAt: work.now + task.withinMinutes * 60_000,
    playbook: task.playbook,
    ...PLAIN,
    options: [],
    drill: work.drill,
  };
  work.tx.tasks.put({ ...row, nextAt: nextTelling(row) });
  tell(work, {
    type: "task.added",
    case: file.doc.id,
    incident: row.incidentId,
    data: { title: row.title, duty: row.duty, playbook: row.playbook, dueAt: row.dueAt },
  });
}
