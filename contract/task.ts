import type { RecipientClass } from "./directory";
import type { Bilingual, Instant } from "./primitives";

/** The phases of the common skeleton, each with its last minute after the playbook's start. */
export const PHASES = ["first", "hour", "four-hours", "day", "three-days", "recovery"] as const;
export type Phase = (typeof PHASES)[number];

/** The 5S that a task serves: responsibility, sincerity, speed, system, authority (承诚速系权). */
export const FIVE_S = ["responsibility", "sincerity", "speed", "system", "authority"] as const;
export type FiveS = (typeof FIVE_S)[number];

/** One answer that a decision offers. */
export interface TaskOption {
  id: string;
  text: Bilingual;
}

/** Events that answer a task by themselves: what it asks for has then happened. */
export const ANSWERING_EVENTS = [
  "command.taken",
  "page.acknowledged",
  "statement.released",
] as const;
export type AnsweringEvent = (typeof ANSWERING_EVENTS)[number];

export const TASK_STATES = ["open", "done", "skipped"] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A piece of work with one owner and a deadline: a question that somebody answers. */
export interface TaskDoc {
  id: string;
  at: Instant;
  incidentId: string | null;
  caseId: string | null;
  /** The question or the order, ready to show. */
  title: Bilingual;
  duty: RecipientClass;
  dueAt: Instant | null;
  /** Playbook id, or null for a task that a rule gave by itself. */
  playbook: string | null;
  /** The task's id within its playbook; null for a task outside one. An incident has each such task once. */
  step: string | null;
  phase: Phase | null;
  tag: FiveS | null;
  /** What shows that it was done, in words; null where the answer suffices. */
  evidence: Bilingual | null;
  /** Must not be missed: stands first in its phase. */
  critical: boolean;
  /** Not empty: a decision; the answer is one of these. */
  options: TaskOption[];
  state: TaskState;
  /** Person id of who took it; null while it is its duty's. */
  owner: string | null;
  /** When it came to that owner. */
  takenAt?: Instant | null;
  /** The event that answers it, where one does. */
  answeredBy?: AnsweringEvent | null;
  /** What was answered, in the answerer's words; for a decision, the option's id stands in `choice`. */
  answer: string | null;
  choice: string | null;
  /** User or person id of who answered or skipped. */
  doneBy: string | null;
  doneAt: Instant | null;
  /** When it was told that it is due soon, and that it is overdue. */
  dueToldAt: Instant | null;
  overdueAt: Instant | null;
  /** When the next of these two is to be told; null where nothing is left to tell. */
  nextAt?: Instant | null;
  drill: boolean;
}
