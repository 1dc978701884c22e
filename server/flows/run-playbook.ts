import type { IncidentDoc } from "../../contract/incident";
import type { Playbook, PlaybookTask } from "../../contract/playbook";
import type { Bilingual } from "../../contract/primitives";
import type { TaskDoc } from "../../contract/task";
import { nextTelling } from "../core/response/task-times";
import { addTask, PLAIN } from "../steps/add-task";
import { happenedBefore, ticked } from "../steps/answer-by-event";
import type { CaseFile } from "../steps/desk";
import { tell, type Work } from "../steps/work";

/** A rule that starts a playbook, in its words. */
export interface Started {
  rule: string;
  playbook: string;
  text: Bilingual;
}

/**
 * Starts the playbooks that rules of this moment name, and with the first of them, or at level 1, the common skeleton.
 * A playbook runs once on an incident. One without a file gives a task to duty: to open it and name the owners.
 */
export async function runPlaybooks(
  work: Work,
  file: CaseFile,
  incident: IncidentDoc | null,
  started: readonly Started[],
): Promise<void> {
  const { playbooks } = work.deps.library;
  const skeleton = playbooks.get("common");
  if (incident && skeleton && (incident.level === 1 || started.length > 0))
    await startRun(work, incident, skeleton, started[0]?.rule ?? `level-${String(incident.level)}`);
  for (const one of started) {
    const playbook = playbooks.get(one.playbook);
    if (incident && playbook) await startRun(work, incident, playbook, one.rule);
    else await giveSoleTask(work, file, one);
  }
}

async function giveSoleTask(work: Work, file: CaseFile, one: Started): Promise<void> {
  await addTask(work, file, {
    title: {
      "zh-CN": `按预案 ${one.playbook} 处置：${one.text["zh-CN"]}`,
      en: `Work through playbook ${one.playbook}: ${one.text.en}`,
    },
    duty: "duty",
    withinMinutes: 15,
    playbook: one.playbook,
  });
}

async function startRun(
  work: Work,
  incident: IncidentDoc,
  playbook: Playbook,
  startedBy: string,
): Promise<void> {
  const id = `${incident.id}:${playbook.id}`;
  if (await work.tx.playbookRuns.get(id)) return;
  const given = await work.tx.tasks.find({ where: { incidentId: incident.id }, limit: 5_000 });
  const known = new Set(given.map((task) => task.step));
  const news = playbook.tasks.filter((task) => !known.has(task.id));
  work.tx.playbookRuns.put({
    id,
    incidentId: incident.id,
    playbook: playbook.id,
    version: playbook.version,
    startedAt: work.now,
    startedBy,
    endedAt: null,
    drill: work.drill,
  });
  const first = await work.tx.numbers("task", news.length);
  for (const [index, task] of news.entries()) {
    const row = taskOf(work, incident.id, playbook.id, task, `task-${String(first + index)}`);
    const before = task.doneBy ? await happenedBefore(work.tx, incident.id, task.doneBy) : null;
    work.tx.tasks.put(before ? ticked(row, work.now, before.by) : row);
  }
  tell(work, {
    type: "playbook.started",
    incident: incident.id,
    data: {
      playbook: playbook.id,
      version: playbook.version,
      name: playbook.name,
      tasks: news.length,
      decisions: news.filter((task) => task.options).length,
      startedBy,
    },
  });
}

function taskOf(
  work: Work,
  incidentId: string,
  playbook: string,
  task: PlaybookTask,
  id: string,
): TaskDoc {
  const row: TaskDoc = {
    ...PLAIN,
    id,
    at: work.now,
    incidentId,
    caseId: null,
    title: task.ask,
    duty: task.duty,
    dueAt: work.now + task.dueMinutes * 60_000,
    playbook,
    step: task.id,
    phase: task.phase,
    tag: task.tag,
    evidence: task.evidence ?? null,
    critical: task.critical,
    options: task.options ?? [],
    answeredBy: task.doneBy ?? null,
    drill: work.drill,
  };
  return { ...row, nextAt: nextTelling(row) };
}
