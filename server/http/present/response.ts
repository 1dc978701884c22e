import type { Person } from "../../../contract/directory";
import type { PlaybookRunDoc } from "../../../contract/playbook";
import type { Bilingual, Instant } from "../../../contract/primitives";
import type { PlaybookRunView, StatementView, TaskView } from "../../../contract/response";
import { emptyBlanks, SIGN_OFF_ROLES, type StatementDoc } from "../../../contract/statement";
import type { TaskDoc } from "../../../contract/task";
import { iso, isoOrNull } from "../time";

/** What these views need besides the rows: the zone, the moment, and who is called what. */
export interface Seen {
  zone: string;
  now: Instant;
  people: readonly Person[];
}

/** A task; its people by name. */
export function taskView(task: TaskDoc, to: Seen): TaskView {
  return {
    id: task.id,
    incident: task.incidentId,
    case: task.caseId,
    at: iso(task.at, to.zone),
    title: task.title,
    duty: task.duty,
    dueAt: isoOrNull(task.dueAt, to.zone),
    playbook: task.playbook,
    step: task.step,
    phase: task.phase,
    tag: task.tag,
    evidence: task.evidence,
    critical: task.critical,
    options: task.options,
    state: task.state,
    owner: named(task.owner, to),
    answer: task.answer,
    choice: task.choice,
    doneBy: task.doneBy === null ? null : nameOf(task.doneBy, to),
    doneAt: isoOrNull(task.doneAt, to.zone),
    overdue: task.state === "open" && task.dueAt !== null && task.dueAt <= to.now,
    drill: task.drill,
  };
}

/** A playbook's run with how far it has come, by the tasks of its incident. */
export function playbookRunView(
  run: PlaybookRunDoc,
  given: { name: Bilingual; tasks: readonly TaskDoc[]; to: Seen },
): PlaybookRunView {
  const { to } = given;
  const own = given.tasks.filter(
    (task) =>
      task.incidentId === run.incidentId && task.playbook === run.playbook && task.step !== null,
  );
  return {
    id: run.id,
    incident: run.incidentId,
    playbook: run.playbook,
    name: given.name,
    version: run.version,
    startedAt: iso(run.startedAt, to.zone),
    startedBy: run.startedBy,
    endedAt: isoOrNull(run.endedAt, to.zone),
    tasks: own.length,
    done: own.filter((task) => task.state !== "open").length,
    overdue: own.filter((task) => taskView(task, to).overdue).length,
  };
}

/** A statement with what it still waits for. A signature under an older text counts for nothing. */
export function statementView(
  row: StatementDoc,
  given: { incidentTitle: string; to: Seen },
): StatementView {
  const { zone, now } = given.to;
  const valid = row.signOffs.filter((one) => one.hash === row.hash);
  return {
    id: row.id,
    incident: row.incidentId,
    incidentTitle: given.incidentTitle,
    audience: row.audience,
    language: row.language,
    version: row.version,
    state: row.state,
    template: row.template,
    slots: row.slots,
    text: row.text,
    sentences: sentencesOf(row.text),
    hash: row.hash,
    revision: row.revision,
    author: { id: row.author, name: row.authorName },
    createdAt: iso(row.createdAt, zone),
    updatedAt: iso(row.updatedAt, zone),
    submittedAt: isoOrNull(row.submittedAt, zone),
    signOffs: valid.map(({ role, by, name, at }) => ({ role, by, name, at: iso(at, zone) })),
    waitingFor:
      row.state === "draft"
        ? SIGN_OFF_ROLES.filter((role) => !valid.some((one) => one.role === role))
        : [],
    emptySlots: emptyBlanks(row.text),
    returned: row.returned && {
      name: row.returned.name,
      at: iso(row.returned.at, zone),
      reason: row.returned.reason,
    },
    speaker: named(row.speaker, given.to),
    expiresAt: isoOrNull(row.expiresAt, zone),
    expired: row.state === "released" && row.expiresAt !== null && row.expiresAt <= now,
    releasedAt: isoOrNull(row.releasedAt, zone),
    supersededAt: isoOrNull(row.supersededAt, zone),
    withdrawnAt: isoOrNull(row.withdrawnAt, zone),
    withdrawnReason: row.withdrawnReason,
    drill: row.drill,
  };
}

/** Cut after the marks that end a sentence in either language; a Latin full stop ends one only before a space. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？])|(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function nameOf(id: string, { people }: Seen): string {
  return people.find((one) => one.id === id)?.name ?? id;
}

function named(id: string | null, to: Seen): { id: string; name: string } | null {
  return id === null ? null : { id, name: nameOf(id, to) };
}
