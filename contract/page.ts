import type { ContactKind, Duty, EscalationStep } from "./directory";
import type { Bilingual, Confidence, Instant, Level } from "./primitives";

/** One row for an incident and a reason, with all its first-minute recipients together. */
export interface PageDoc {
  id: string;
  /** 1, 2, 3 … over the whole centre. */
  number: number;
  incidentId: string;
  at: Instant;
  /** Rule id, or "silence" where nobody answered a check. */
  reason: string;
  level: Level;
  confidence: Confidence;
  classes: string[];
  /** Person ids of the first minute. */
  to: string[];
  /** Classes that had nobody in them and fell to duty. */
  fellToDuty: string[];
  /** What is asked for before the run stops: any addressee, or one of each of these classes. */
  rule: { kind: "any" } | { kind: "one-of-each"; classes: string[] };
  /** The ladder as it stood when the page began: later edits apply to the next page. */
  ladder: EscalationStep[];
  /** Index of the next ladder step. */
  nextStep: number;
  nextAt: Instant | null;
  /** When the step's rule was met. */
  acknowledgedAt: Instant | null;
  acknowledgements: Acknowledgement[];
  /** The ladder ended without an answer. */
  exhaustedAt: Instant | null;
  /** The message's facts, frozen when the page began. */
  title: string;
  summary: Bilingual;
  drill: boolean;
}

export interface Acknowledgement {
  by: string;
  at: Instant;
  via: "link" | "api" | "dashboard" | "replay";
  duties: Duty[];
}

export const SEND_STATES = ["pending", "sending", "sent", "failed", "cancelled"] as const;
export type SendState = (typeof SEND_STATES)[number];

/** One message to one person for one step of a page. The idempotency key is the id. */
export interface SendDoc {
  id: string;
  pageId: string;
  page: number;
  incidentId: string;
  to: string;
  step: number;
  kind: "first" | "ladder" | "repeat" | "last-resort";
  /** The minute from which it is due. */
  at: Instant;
  channel: ContactKind | null;
  address: string | null;
  secret: string | null;
  state: SendState;
  attempts: number;
  /** When it may be tried (again). */
  nextAttemptAt: Instant;
  /** Whoever is sending has until then; afterwards it is sent again, marked as a possible repeat. */
  leaseUntil: Instant | null;
  /** An earlier attempt was cut off and may have arrived. */
  mayRepeat: boolean;
  sentAt: Instant | null;
  providerId: string | null;
  /** Why it failed or was cancelled: one of the centre's own codes (no-channel, no-contact, acknowledged, …), or what the channel answered. */
  reason: string | null;
  drill: boolean;
}
