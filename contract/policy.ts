import { z } from "zod";
import { EVENT_KINDS } from "./case";
import { recipientClass } from "./directory";
import { bilingual, level } from "./primitives";

const id = z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, "expected a rule id such as RE-L1-G");
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a date such as 2026-03-09");
const playbook = z.string().regex(/^P\d+$/);

const described = {
  id,
  level,
  /** The rule in words that a communicator would use. */
  text: bilingual,
  /** Source title and clause, or 本项目自定 for a decision of this project. */
  clause: bilingual,
  reviewBy: isoDate,
  playbook: playbook.nullish(),
  /** Paged besides the level's own classes. */
  classes: z.array(recipientClass).default([]),
};

const months = z.int().min(1).max(120);
const unit = z.enum(["household", "person", "party"]);

/** Distinct parties on one case. `implied` false asks for a stated intent to litigate (E1) as well. */
const groupRule = z.strictObject({
  kind: z.literal("group"),
  ...described,
  unit,
  threshold: z.int().min(2),
  windowMonths: months.nullable(),
  litigation: z.enum(["implied", "stated", "irrelevant"]).default("irrelevant"),
  /** `possible`: reaching the count gives no more than a possible level until a person confirms. */
  reach: z.enum(["confirmed", "possible"]).default("confirmed"),
});

/** A negative publication about the organisation under a serious tag. */
const mediaRule = z.strictObject({
  kind: z.literal("media"),
  ...described,
  selfMediaOrigins: z.int().min(1),
});

/** A stated threat, or a negative publication that the media rule does not take. */
const threatRule = z.strictObject({
  kind: z.literal("threat"),
  ...described,
  threats: z.array(z.enum(["litigation", "media", "collective"])).min(1),
  minimumGrade: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  publications: z.boolean(),
});

/** A joint complaint. `below` closes the rule where a bigger one takes over. */
const jointRule = z.strictObject({
  kind: z.literal("joint"),
  ...described,
  unit: z.enum(["party", "person-or-household"]),
  threshold: z.int().min(2),
  below: z.int().min(3).nullable(),
});

/** Open too long, for a cause that is ours or undetermined. */
const overdueRule = z.strictObject({
  kind: z.literal("overdue"),
  ...described,
  months,
  warnDays: z.array(z.int().min(1).max(60)),
});

/** The same party, the same problem, after a confirmed closure. */
const recurrenceRule = z.strictObject({
  kind: z.literal("recurrence"),
  ...described,
  threshold: z.int().min(1),
});

/** Another department's help was asked for. */
const helpRule = z.strictObject({ kind: z.literal("help"), ...described });

export const rule = z.discriminatedUnion("kind", [
  groupRule,
  mediaRule,
  threatRule,
  jointRule,
  overdueRule,
  recurrenceRule,
  helpRule,
]);
export type Rule = z.infer<typeof rule>;
export type RuleOf<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;

/** What a person's report of an event does. Steps are read from the highest count down. */
export const eventRule = z.strictObject({
  id,
  kinds: z.array(z.enum(EVENT_KINDS)).min(1),
  text: bilingual,
  clause: bilingual,
  reviewBy: isoDate,
  /** Which number of the report is compared, if any. */
  measure: z.enum(["persons", "minutes", "amount"]).nullable(),
  steps: z.array(z.strictObject({ atLeast: z.number().min(0), level })),
  /** A report is possible until `verified` or a later confirm. */
  possibleAsReported: z.boolean(),
  classes: z.array(recipientClass),
  playbook: playbook.nullish(),
  /** Task that the report starts, where the level alone says too little. */
  task: z
    .strictObject({ title: bilingual, duty: recipientClass, withinMinutes: z.int().min(1) })
    .nullish(),
  /** Handled by another rule of the pack: press-inquiry → the media or threat rule. */
  as: z.enum(["press-inquiry"]).nullish(),
});
export type EventRule = z.infer<typeof eventRule>;

const minutes = z.int().min(1);

/** A duration on the wall clock, or in working days of the pack's calendar. */
const duration = z.union([
  z.strictObject({ minutes }),
  z.strictObject({ workingDays: z.int().min(1) }),
]);
export type Duration = z.infer<typeof duration>;

export const policyPack = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().min(1),
  effectiveFrom: isoDate,
  name: bilingual,
  /** Takes every rule, event and setting of that pack; what is written here replaces what has the same id. */
  extends: z.string().nullish(),
  timeZone: z.string().min(1),
  countUnit: z.enum(["household", "person"]),
  lookBackMonths: months,
  /** Published longer ago than this when received: resurfaced, raises nothing. */
  resurfacedAfterDays: z.int().min(1),
  /** Received longer than this after its event time: labelled late. */
  lateAfterMinutes: minutes,
  confirmWithinMinutes: minutes,
  seriousnessWithinMinutes: minutes,
  /** Quiet that offers lowering. */
  quietHours: z.strictObject({ level1: z.int().min(1), below: z.int().min(1) }),
  urgencies: z.strictObject({
    /** 紧急, L1 */
    urgent: z.strictObject({
      response: duration,
      preliminary: duration.nullable(),
      resolution: duration.nullable(),
    }),
    /** 重要, L2 */
    important: z.strictObject({
      response: duration,
      preliminary: duration.nullable(),
      resolution: duration.nullable(),
    }),
    /** 一般, L3 and L4 */
    ordinary: z.strictObject({
      response: duration,
      preliminary: duration.nullable(),
      resolution: duration.nullable(),
    }),
  }),
  acknowledge: duration,
  levelClasses: z.strictObject({
    level1: z.array(recipientClass).min(1),
    level2: z.array(recipientClass).min(1),
  }),
  rules: z.array(rule),
  events: z.array(eventRule),
});
export type PolicyPack = z.infer<typeof policyPack>;

/** A pack as written: a pack that extends another may leave everything else out. */
export const policyFile = policyPack
  .partial()
  .required({ id: true, version: true, effectiveFrom: true, name: true });
export type PolicyFile = z.infer<typeof policyFile>;
