import type { Person, RecipientClass } from "../../../contract/directory";
import type { EventType } from "../../../contract/events";
import type { Instant } from "../../../contract/primitives";
import type { TaskDoc } from "../../../contract/task";
import { conflict, forbidden, unfit, type Refusal } from "../refusal";
import { nextTelling } from "./task-times";

/** What people do to a task. */
export type TaskAct =
  | { kind: "take" }
  | { kind: "hand-over"; to: string }
  | { kind: "done"; answer: string | null; choice: string | null }
  | { kind: "skip"; reason: string }
  | { kind: "reopen"; reason: string };

/** Who does it, as far as tasks ask. */
export interface Worker {
  /** Person id, or the user's or key's own id where it is nobody of the directory. */
  id: string;
  /** Null: nobody of the directory. */
  person: Pick<Person, "id" | "name" | "duties"> | null;
  /** Commands this incident, or may take command of it. */
  commands: boolean;
}

/** What a task is decided with besides itself. */
export interface TaskFacts {
  people: readonly Pick<Person, "id" | "name">[];
  now: Instant;
  /** The incident is closed: nothing is told as due any more. */
  closed: boolean;
  /** Hours and minutes, in the centre's zone. */
  clock: (at: Instant) => string;
}

/** The task as it becomes, with the event that tells of it; or nothing to do; or why not. */
export type TaskDecision =
  | { kind: "changed"; task: TaskDoc; event: EventType; data: Record<string, unknown> }
  | { kind: "same" }
  | Refusal;

/** Decides one act. Doing the same again changes nothing; whoever comes second is told who was first. */
export function workTask(task: TaskDoc, act: TaskAct, who: Worker, facts: TaskFacts): TaskDecision {
  switch (act.kind) {
    case "take":
      return take(task, who, facts);
    case "hand-over":
      return handOver(task, act.to, who, facts);
    case "done":
      return done(task, act, who, facts);
    case "skip":
      return skip(task, act.reason, who, facts);
    case "reopen":
      return reopen(task, act.reason, who, facts);
  }
}

function take(task: TaskDoc, who: Worker, facts: TaskFacts): TaskDecision {
  if (!who.person) return NOBODY;
  if (task.state !== "open") return settled(task, facts);
  if (task.owner === who.person.id) return { kind: "same" };
  if (task.owner !== null) return conflict("task-taken", taken(task, facts));
  return owned(task, who.person.id, who, facts);
}

function handOver(task: TaskDoc, to: string, who: Worker, facts: TaskFacts): TaskDecision {
  if (!facts.people.some((one) => one.id === to)) return unfit("to", "person-wanted");
  if (task.state !== "open") return settled(task, facts);
  if (task.owner === to) return { kind: "same" };
  if (task.owner !== null && task.owner !== who.id && !who.commands)
    return conflict("task-of-another", taken(task, facts));
  return owned(task, to, who, facts);
}

function owned(task: TaskDoc, owner: string, who: Worker, facts: TaskFacts): TaskDecision {
  return {
    kind: "changed",
    task: { ...task, owner, takenAt: facts.now },
    event: "task.taken",
    data: { from: task.owner, owner, name: nameOf(owner, facts), by: who.id },
  };
}

function done(
  task: TaskDoc,
  { answer, choice }: { answer: string | null; choice: string | null },
  who: Worker,
  facts: TaskFacts,
): TaskDecision {
  if (task.state !== "open") {
    const same = task.doneBy === who.id && task.answer === answer && task.choice === choice;
    return task.state === "done" && same ? { kind: "same" } : settled(task, facts);
  }
  if (!mayDecide(task, who)) return NOT_HIS;
  const fault = answerFault(task, answer, choice);
  if (fault) return fault;
  const owner = task.owner ?? who.person?.id ?? null;
  const onBehalfOf = owner !== null && owner !== who.id ? owner : null;
  return {
    kind: "changed",
    task: { ...ended(task, who, facts), state: "done", owner, answer, choice },
    event: "task.done",
    data: { by: who.id, name: who.person?.name ?? null, onBehalfOf, choice },
  };
}

/** A decision is answered by one of its options; where evidence is asked for, the answer says where it is. */
function answerFault(task: TaskDoc, answer: string | null, choice: string | null): Refusal | null {
  const ids = task.options.map((one) => one.id);
  if (ids.length > 0 && (choice === null || !ids.includes(choice)))
    return unfit("choice", "choice-wanted");
  if (ids.length === 0 && choice !== null) return unfit("choice", "no-choice");
  if (ids.length === 0 && task.evidence !== null && answer === null)
    return unfit("answer", "evidence-wanted");
  return null;
}

function skip(task: TaskDoc, reason: string, who: Worker, facts: TaskFacts): TaskDecision {
  if (task.state !== "open") {
    const same = task.state === "skipped" && task.doneBy === who.id && task.answer === reason;
    return same ? { kind: "same" } : settled(task, facts);
  }
  if (!mayDecide(task, who)) return NOT_HIS;
  return {
    kind: "changed",
    task: { ...ended(task, who, facts), state: "skipped", answer: reason, choice: null },
    event: "task.skipped",
    data: { by: who.id, name: who.person?.name ?? null, reason },
  };
}

function reopen(task: TaskDoc, reason: string, who: Worker, facts: TaskFacts): TaskDecision {
  if (task.state === "open") return { kind: "same" };
  if (!mayDecide(task, who)) return NOT_HIS;
  const open: TaskDoc = {
    ...task,
    state: "open",
    answer: null,
    choice: null,
    doneBy: null,
    doneAt: null,
  };
  return {
    kind: "changed",
    task: { ...open, nextAt: facts.closed ? null : nextTelling(open) },
    event: "task.reopened",
    data: { by: who.id, name: who.person?.name ?? null, reason, was: task.state },
  };
}

function ended(task: TaskDoc, who: Worker, { now }: TaskFacts): TaskDoc {
  return { ...task, doneBy: who.id, doneAt: now, nextAt: null };
}

/** A decision is made by its duty or class, or by who commands; other tasks by whoever works tasks. */
function mayDecide(task: TaskDoc, who: Worker): boolean {
  if (task.options.length === 0 || who.commands) return true;
  return who.person?.duties.some((one) => dutiesOf(task.duty).includes(one)) ?? false;
}

function dutiesOf(duty: RecipientClass): RecipientClass[] {
  return duty === "leadership" ? ["leader", "commander"] : [duty];
}

function settled(task: TaskDoc, facts: TaskFacts): Refusal {
  const name = nameOf(task.doneBy ?? "", facts);
  const at = timeOf(task.doneAt, facts);
  return conflict(task.state === "done" ? "task-done" : "task-skipped", { name, at });
}

const taken = (task: TaskDoc, facts: TaskFacts) => ({
  name: nameOf(task.owner ?? "", facts),
  at: timeOf(task.takenAt ?? null, facts),
});

const timeOf = (at: Instant | null, { clock }: TaskFacts) => (at === null ? "?" : clock(at));

const nameOf = (id: string, { people }: TaskFacts) =>
  people.find((one) => one.id === id)?.name ?? (id || "OneVoice");

const NOBODY = forbidden("no-task-yours");
const NOT_HIS = forbidden("decision-of-duty");
