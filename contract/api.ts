import { z } from "zod";
import { fieldFault } from "./field-fault";
import { said } from "./refusal";
import { refusedItem, sourceFault } from "./source";

/** The answer to an intake: what counts as accepted is durable. */
export const intakeAnswer = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  refused: z.array(
    z.object({ index: z.int(), id: z.string().nullable(), errors: z.array(fieldFault) }),
  ),
  warnings: z.array(z.object({ index: z.int(), id: z.string().nullable(), ...fieldFault.shape })),
});
export type IntakeAnswer = z.infer<typeof intakeAnswer>;

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(fieldFault).optional(),
  /** Why, as one stable word for machines, and what its words name: `detail` is the same in English. */
  reason: z.string().optional(),
  params: said.shape.params,
  /** The statement that is meant, and its revision, where a conflict is about one. */
  statement: z.string().optional(),
  revision: z.int().optional(),
});
export type Problem = z.infer<typeof problem>;

/** A page of a list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const iso = z.string().meta({ description: "ISO 8601 with zone" });
const both = z.object({ "zh-CN": z.string(), en: z.string() });
const levelNumber = z.int().min(1).max(4);
const confidence = z.enum(["confirmed", "possible"]);

export const signalView = z.object({
  id: z.string(),
  source: z.string(),
  type: z.string(),
  at: iso,
  eventAt: iso,
  title: z.string().nullable(),
  text: z.string().nullable(),
  /** Masked unless the reader may unmask. */
  complainant: z.string().nullable(),
  /** The outlet of an article, the platform of a post; null for a complaint, which has a channel. */
  publisher: z.string().nullable(),
  channel: z.string().nullable(),
  case: z.string().nullable(),
  role: z.string().nullable(),
  counted: z.enum(["verified", "possible", "none"]).nullable(),
  excluded: z.string().nullable(),
  reason: both.nullable(),
  drill: z.boolean(),
});
export type SignalView = z.infer<typeof signalView>;

/** "8/10 户，待核实 1" with its numbers. */
export const evidenceView = z.object({
  rule: z.string(),
  count: z.int(),
  threshold: z.int(),
  possible: z.int(),
  unit: z.string(),
  text: both,
});
export type EvidenceView = z.infer<typeof evidenceView>;

export const caseView = z.object({
  id: z.string(),
  title: z.string(),
  scope: z.string(),
  level: levelNumber,
  confidence,
  status: z.string(),
  openedAt: iso,
  levelSince: iso,
  parties: z.int(),
  persons: z.int(),
  households: z.int(),
  possibleParties: z.int(),
  origins: z.int(),
  signals: z.int(),
  incident: z.string().nullable(),
  seriousTags: z.array(z.string()),
  evidence: evidenceView.nullable(),
  checks: z.array(z.object({ kind: z.string(), rule: z.string(), dueAt: iso.nullable() })),
  drill: z.boolean(),
});
export type CaseView = z.infer<typeof caseView>;

export const alertView = z.object({
  id: z.string(),
  at: iso,
  case: z.string(),
  incident: z.string().nullable(),
  rule: z.string(),
  level: levelNumber,
  confidence,
  count: z.number().nullable(),
  possible: z.int(),
  threshold: z.number().nullable(),
  unit: z.string().nullable(),
  window: z.object({ from: iso, to: iso }).nullable(),
  counted: z.array(
    z.object({
      label: z.string(),
      kind: z.string(),
      verified: z.boolean(),
      signals: z.array(z.string()),
      firstAt: iso,
      channel: z.string(),
      url: z.string().nullable(),
    }),
  ),
  excluded: z.array(z.object({ id: z.string(), reason: z.string() })),
  signal: z.string().nullable(),
  reason: both,
  clause: both,
  pack: z.string(),
  drill: z.boolean(),
});
export type AlertView = z.infer<typeof alertView>;

export const incidentView = z.object({
  id: z.string(),
  title: z.string(),
  level: levelNumber,
  confidence,
  status: z.enum(["open", "closed"]),
  openedAt: iso,
  levelSince: iso,
  cases: z.array(z.string()),
  playbooks: z.array(z.string()),
  /** Person id and name of the one commander, and since when. */
  commander: z.string().nullable(),
  commanderName: z.string().nullable(),
  commanderSince: iso.nullable(),
  unanswered: z.boolean(),
  drill: z.boolean(),
});
export type IncidentView = z.infer<typeof incidentView>;

export const sendView = z.object({
  id: z.string(),
  to: z.string(),
  step: z.int(),
  kind: z.string(),
  at: iso,
  channel: z.string().nullable(),
  state: z.enum(["pending", "sending", "sent", "failed", "cancelled"]),
  attempts: z.int(),
  sentAt: iso.nullable(),
  reason: z.string().nullable(),
});
export type SendView = z.infer<typeof sendView>;

export const pageView = z.object({
  id: z.string(),
  incident: z.string(),
  number: z.int(),
  at: iso,
  reason: z.string(),
  level: levelNumber,
  classes: z.array(z.string()),
  to: z.array(z.string()),
  fellToDuty: z.array(z.string()),
  acknowledgedAt: iso.nullable(),
  acknowledgements: z.array(
    z.object({ by: z.string(), name: z.string(), at: iso, via: z.string() }),
  ),
  nextAt: iso.nullable(),
  exhaustedAt: iso.nullable(),
  title: z.string(),
  summary: both,
  sends: z.array(sendView),
  drill: z.boolean(),
});
export type PageView = z.infer<typeof pageView>;

export const sourceView = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  outlet: z.string(),
  url: z.string(),
  enabled: z.boolean(),
  everySeconds: z.int(),
  state: z.enum(["new", "ok", "late", "silent", "off"]),
  lastSuccessAt: iso.nullable(),
  lastItemAt: iso.nullable(),
  nextAt: iso,
  failures: z.int(),
  fault: sourceFault.nullable(),
  /** The zone that dates without one are read in. */
  timeZone: z.string(),
  lastVisitAt: iso.nullable(),
  /** Items of the last good visit that could not be taken, with the reason. */
  refused: z.array(refusedItem),
});
export type SourceView = z.infer<typeof sourceView>;

export const personView = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  duties: z.array(z.string()),
  access: z.array(z.string()),
  /** Kinds only: an address is nobody's business on a board. */
  channels: z.array(z.string()),
});
export type PersonView = z.infer<typeof personView>;

export const healthView = z.object({
  status: z.enum(["ok", "failing"]),
  components: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string() })),
});
export type HealthView = z.infer<typeof healthView>;
