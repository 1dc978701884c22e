import { z } from "zod";
import { incidentView } from "./api";
import { bilingual, level, words } from "./primitives";
import { AUDIENCES, SIGN_OFF_ROLES, STATEMENT_STATES } from "./statement";
import { FIVE_S, PHASES, TASK_STATES } from "./task";

const iso = z.string().meta({ description: "ISO 8601 with zone" });

/** One line of a checklist as people see it. Names, never ids, stand for people. */
export const taskView = z.object({
  id: z.string(),
  incident: z.string().nullable(),
  case: z.string().nullable(),
  at: iso,
  title: bilingual,
  duty: z.string(),
  dueAt: iso.nullable(),
  playbook: z.string().nullable(),
  step: z.string().nullable(),
  phase: z.enum(PHASES).nullable(),
  tag: z.enum(FIVE_S).nullable(),
  evidence: bilingual.nullable(),
  critical: z.boolean(),
  options: z.array(z.object({ id: z.string(), text: bilingual })),
  state: z.enum(TASK_STATES),
  /** Person id and name of who took it, or null. */
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  answer: z.string().nullable(),
  choice: z.string().nullable(),
  doneBy: z.string().nullable(),
  doneAt: iso.nullable(),
  overdue: z.boolean(),
  drill: z.boolean(),
});
export type TaskView = z.infer<typeof taskView>;

/** What was answered. A decision needs `choice`; another task an answer where it asks for evidence. */
export const taskAnswer = z.strictObject({
  answer: words(4_000).nullish(),
  choice: words(60).nullish(),
});

/** To whom a task goes. */
export const taskHandOver = z.strictObject({ to: words(100) });

/** From level 1 it waits for a second person; below it is done at once. */
export const loweringInput = z.strictObject({ level, reason: words(2_000) });
export type LoweringInput = z.infer<typeof loweringInput>;

/** What came of asking for a lowering: done, waiting for its second person, or still in the queue. */
export const loweringAnswer = z.object({
  state: z.enum(["lowered", "waiting", "queued", "dropped"]),
  incident: incidentView,
  asked: z
    .object({ level: z.int(), reason: z.string(), by: z.string(), name: z.string(), at: iso })
    .nullable(),
});
export type LoweringAnswer = z.infer<typeof loweringAnswer>;

/** How far a playbook has come on an incident. */
export const playbookRunView = z.object({
  id: z.string(),
  incident: z.string(),
  playbook: z.string(),
  name: bilingual,
  version: z.string(),
  startedAt: iso,
  startedBy: z.string(),
  endedAt: iso.nullable(),
  tasks: z.int(),
  done: z.int(),
  overdue: z.int(),
});
export type PlaybookRunView = z.infer<typeof playbookRunView>;

/** A statement, current or not, with what it still waits for. */
export const statementView = z.object({
  id: z.string(),
  incident: z.string(),
  incidentTitle: z.string(),
  audience: z.enum(AUDIENCES),
  language: z.enum(["zh-CN", "en"]),
  version: z.int(),
  state: z.enum(STATEMENT_STATES),
  template: z.string().nullable(),
  slots: z.record(z.string(), z.string()),
  text: z.string(),
  /** The text cut at the ends of its sentences, to be read out one by one. */
  sentences: z.array(z.string()),
  hash: z.string(),
  revision: z.int(),
  /** User id and name. The author never signs. */
  author: z.object({ id: z.string(), name: z.string() }),
  createdAt: iso,
  updatedAt: iso,
  submittedAt: iso.nullable(),
  signOffs: z.array(
    z.object({ role: z.enum(SIGN_OFF_ROLES), by: z.string(), name: z.string(), at: iso }),
  ),
  /** Roles whose signature for this very text is missing, in their order. */
  waitingFor: z.array(z.enum(SIGN_OFF_ROLES)),
  /** Blanks that nobody has filled: nothing is signed or released while there is one. */
  emptySlots: z.array(z.string()),
  returned: z.object({ name: z.string(), at: iso, reason: z.string() }).nullable(),
  speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
  expiresAt: iso.nullable(),
  expired: z.boolean(),
  releasedAt: iso.nullable(),
  supersededAt: iso.nullable(),
  withdrawnAt: iso.nullable(),
  withdrawnReason: z.string().nullable(),
  drill: z.boolean(),
});
export type StatementView = z.infer<typeof statementView>;

/** Somebody takes command, takes it over (then with a reason), or hands it on. */
export const commandInput = z.strictObject({
  /** Person id of who is to command; absent: the asker. */
  to: words(100).nullish(),
  /** Needed where somebody else commands. */
  reason: words(2_000).nullish(),
  /** Person id of who commanded as the asker saw it; where that has changed meanwhile, nothing is done. */
  from: words(100).nullish(),
});
export type CommandInput = z.infer<typeof commandInput>;

/** What must not pass unnoticed, whatever its kind. */
export const deadlineView = z.object({
  kind: z.enum(["task", "clock", "check", "ladder", "sign-off", "statement"]),
  /** Id of the task, page, statement … meant. */
  of: z.string(),
  title: bilingual,
  owner: z.string().nullable(),
  /** From when on it runs, where that is known: its last quarter is shown as near. */
  startedAt: iso.nullable(),
  dueAt: iso,
  overdue: z.boolean(),
  incident: z.string().nullable(),
  drill: z.boolean(),
});
export type DeadlineView = z.infer<typeof deadlineView>;
