import type { PlaybookRunView, TaskView } from "../../../contract/response";
import { PHASES } from "../../../contract/task";

/** Tasks of one phase, in the order in which they are worked. */
export interface PhaseGroup {
  /** null: tasks that a rule gave outside a playbook. */
  phase: TaskView["phase"];
  tasks: TaskView[];
}

/** A tab of the checklist: a playbook's run, or what was given outside one (`run` null). */
export interface Sheet {
  run: PlaybookRunView | null;
  tasks: TaskView[];
}

/** One sheet a run in the order of their start; tasks outside a playbook's steps come on a sheet of their own, last. */
export function sheetsOf(runs: readonly PlaybookRunView[], tasks: readonly TaskView[]): Sheet[] {
  const inRun = (task: TaskView, run: PlaybookRunView) =>
    task.playbook === run.playbook && task.step !== null && task.incident === run.incident;
  const sheets: Sheet[] = [...runs]
    .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
    .map((run) => ({ run, tasks: tasks.filter((task) => inRun(task, run)) }));
  const rest = tasks.filter((task) => !runs.some((run) => inRun(task, run)));
  return rest.length === 0 ? sheets : [...sheets, { run: null, tasks: rest }];
}

/** By phase; within one the critical first, then by what is due. An answer moves nothing: lines stay where they are. */
export function phasesOf(tasks: readonly TaskView[]): PhaseGroup[] {
  return [...PHASES, null]
    .map((phase) => ({
      phase,
      tasks: tasks
        .filter((task) => task.phase === phase)
        .sort(
          (a, b) =>
            Number(b.critical) - Number(a.critical) ||
            due(a) - due(b) ||
            Date.parse(a.at) - Date.parse(b.at) ||
            a.id.localeCompare(b.id),
        ),
    }))
    .filter((group) => group.tasks.length > 0);
}

/** The phases worth reading at once: the first with something open, and each with something overdue; else the last. */
export function phasesAtWork(groups: readonly PhaseGroup[]): PhaseGroup["phase"][] {
  const first = groups.find((group) => group.tasks.some((task) => task.state === "open"));
  const shown = groups.filter((one) => one === first || one.tasks.some((task) => task.overdue));
  return (shown.length > 0 ? shown : groups.slice(-1)).map((one) => one.phase);
}

/** The sheet to begin with: the first with something overdue, else the first with something open, else the first. */
export function sheetToBegin(sheets: readonly Sheet[]): Sheet | undefined {
  const late = sheets.find((one) => one.tasks.some((task) => task.overdue));
  return late ?? sheets.find((one) => one.tasks.some((task) => task.state === "open")) ?? sheets[0];
}

const due = (task: TaskView) => (task.dueAt === null ? Infinity : Date.parse(task.dueAt));
