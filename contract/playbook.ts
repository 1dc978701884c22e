import { z } from "zod";
import { recipientClass } from "./directory";
import { bilingual, type Instant, words } from "./primitives";
import { ANSWERING_EVENTS, FIVE_S, PHASES } from "./task";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case letters, digits and single hyphens");

/** One line of a checklist, as communicators write it. */
export const playbookTask = z.strictObject({
  id: slug,
  phase: z.enum(PHASES),
  /** Who owns it until somebody takes it. */
  duty: recipientClass,
  /** Minutes from the run's start. */
  dueMinutes: z.int().min(1).max(43_200),
  /** A question that can be answered, or an order that can be carried out. */
  ask: bilingual,
  evidence: bilingual.optional(),
  tag: z.enum(FIVE_S),
  critical: z.boolean().default(false),
  /** A decision: two or more answers to choose from. */
  options: z
    .array(z.strictObject({ id: slug, text: bilingual }))
    .min(2, "expected at least two options")
    .optional(),
  /** The event that answers it: the centre ticks it when that happens. */
  doneBy: z.enum(ANSWERING_EVENTS).optional(),
});
export type PlaybookTask = z.infer<typeof playbookTask>;

const questionAndAnswer = z.strictObject({ ask: bilingual, answer: bilingual });

/** A crisis's playbook: `playbooks/crises/*.playbook.yaml`. `common` is the skeleton that every run brings along. */
export const playbook = z.strictObject({
  id: z.string().regex(/^(common|P\d{1,2})$/, 'expected "common" or P and a number, such as P2'),
  version: words(40),
  name: bilingual,
  /** Who answers for the whole of it. */
  owner: recipientClass,
  /** What it is for, in one or two sentences. */
  purpose: bilingual,
  tasks: z.array(playbookTask).min(1, "expected at least one task"),
  /** The sentence of care and action in the holding statement. */
  concern: bilingual.optional(),
  /** Worst case to tell the leadership in one line. */
  worstCase: bilingual.optional(),
  /** Hostile questions with answers. */
  questions: z.array(questionAndAnswer).default([]),
  do: z.array(bilingual).default([]),
  dont: z.array(bilingual).default([]),
  stakeholders: z.array(bilingual).default([]),
  /** When the crisis is over. */
  endsWhen: bilingual.optional(),
});
export type Playbook = z.infer<typeof playbook>;

/** A statement's template with named blanks: `playbooks/statements/*.statement.yaml`. */
export const statementTemplate = z.strictObject({
  id: slug,
  version: words(40),
  name: bilingual,
  /** Text with blanks as `{blank}`; every blank of the text is described in `slots`, and the other way round. */
  text: bilingual,
  slots: z
    .array(
      z.strictObject({
        id: slug,
        label: bilingual,
        hint: bilingual.optional(),
        /** Several lines are welcome. */
        long: z.boolean().default(false),
      }),
    )
    .min(1),
});
export type StatementTemplate = z.infer<typeof statementTemplate>;

/** A playbook at work on an incident. Its version is pinned when it starts. */
export interface PlaybookRunDoc {
  /** `${incidentId}:${playbookId}`: an incident has one run of a playbook. */
  id: string;
  incidentId: string;
  playbook: string;
  version: string;
  startedAt: Instant;
  /** Rule id that started it, or "person". */
  startedBy: string;
  endedAt: Instant | null;
  drill: boolean;
}
