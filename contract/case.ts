import type { Bilingual, Confidence, Instant, Level } from "./primitives";
import type { Reading } from "./reading";

export type {
  Exclusion,
  Flat,
  JointClaim,
  Reading,
  ReadingRole,
  Repeats,
  TextPrint,
  Threat,
} from "./reading";

/** Distinct parties of a case over the pack's look-back (12 months). */
export interface Counts {
  parties: number;
  persons: number;
  households: number;
  possibleParties: number;
  origins: number;
}

/** One counted party: a household if known, else a person. */
export interface Party {
  key: string;
  kind: "household" | "person" | "attested";
  verified: boolean;
  /** Ids of its readings, first one first. */
  readings: string[];
  firstAt: Instant;
  label: string;
}

/** Parties counted over a span of event time. */
export interface Tally {
  counts: Counts;
  parties: Party[];
}

/** A rule that holds on a case now. */
export interface HeldRule {
  rule: string;
  level: Level;
  confidence: Confidence;
  since: Instant;
  count: number | null;
  threshold: number | null;
  /** The alert row that tells who was counted. */
  alertId: string;
}

/** An event that a person reported on the case. */
export interface ReportedEvent {
  /** The action's id. */
  id: string;
  kind: EventKind;
  at: Instant;
  by: string;
  persons: number | null;
  minutes: number | null;
  amount: number | null;
  verified: boolean;
  withdrawn: boolean;
}

export const EVENT_KINDS = [
  "on-site-gathering",
  "regulator-inquiry",
  "inspection",
  "transfer",
  "press-inquiry",
  "counter-closed",
  "entrance-blocked",
  "outage",
  "injury",
  "fire",
  "explosion",
  "data-leak",
  "loss",
  "rumour",
  "self-harm",
  "run-rumour",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const SERIOUS_TAGS = ["integrity", "safety", "mass-rights", "illegality"] as const;
export type SeriousTag = (typeof SERIOUS_TAGS)[number];

/** A question the board waits on, with its clock: is this possible level 1 real, is this publication serious? */
export interface Check {
  kind: "confirm" | "seriousness";
  rule: string;
  openedAt: Instant;
  /** Null under an incident that is confirmed at level 1: a check on the board without a clock. */
  dueAt: Instant | null;
  answeredAt: Instant | null;
  answer: "confirmed" | "rejected" | "silence" | "tagged" | "overtaken" | null;
  /** The signal or action that opened it. */
  signal: string | null;
}

/** What the index of open cases remembers of a case's texts, bounded. */
export interface CaseProfile {
  subjects: Record<string, number>;
  defects: Record<string, number>;
  /** Terms of all members summed, the 128 heaviest kept, places first. */
  centroid: [term: string, weight: number][];
  members: number;
}

/** How a case stood before another took it in, and what it gave that one which it had not. */
export type BeforeMerge = Pick<CaseDoc, "status" | "level" | "confidence" | "held"> & {
  gave: { seriousTags: SeriousTag[]; notWith: string[] };
};

/** Two identity keys that a person said are one person's. */
export interface IdentityLinkDoc {
  a: string;
  b: string;
  at: Instant;
  by: string;
  action?: string;
}

/** A signal that is perhaps about the problem of another case (B1: it joins nothing until a person decides). */
export interface JoinQuestion {
  /** The reading that raised it. */
  reading: string;
  /** The case that it is perhaps part of. */
  perhaps: string;
  /** How likely, 0–1, when it was asked. */
  score: number;
  reason: Bilingual;
  askedAt: Instant;
  answeredAt: Instant | null;
  answer: "joined" | "apart" | null;
  by: string | null;
}

/** Something that a person corrected: counts before and after, and what is needed to take it back. */
export interface Correction {
  /** The action's id. */
  id: string;
  kind: "link" | "split" | "no-party" | "merge" | "split-case" | "apart";
  at: Instant;
  by: string;
  /** The reading, or the other case, that it was about. */
  about: string;
  before: Counts;
  after: Counts;
  undoneAt: Instant | null;
  undoneBy: string | null;
  /** How things stood before. */
  was: CorrectionPast;
}

/** What a correction changed, as it was. */
export interface CorrectionPast {
  links?: IdentityLinkDoc[];
  standing?: Pick<Reading, "excluded" | "party" | "origin" | "reason">;
  /** Readings that moved, and where they were. */
  moved?: string[];
  from?: string;
}

/** Everything said about one underlying problem. */
export interface CaseDoc {
  id: string;
  /** `project:云栖府`, `product:M10`, or `organisation`; batch and branch stand beside it. */
  scope: string;
  shard: number;
  project: string | null;
  product: string | null;
  batch: string | null;
  branch: string | null;
  packId: string;
  packVersion: string;
  title: string;
  drill: boolean;
  status: "open" | "resolved" | "closed";
  openedAt: Instant;
  updatedAt: Instant;
  level: Level;
  confidence: Confidence;
  levelSince: Instant;
  counts: Counts;
  signals: number;
  held: HeldRule[];
  events: ReportedEvent[];
  checks: Check[];
  /** Rules that a person confirmed: what was possible counts as confirmed since then. */
  confirmations: { rule: string; at: Instant; by: string; action: string }[];
  /**
   * What a person rejected, for this evidence only: the unverified parties by key and the reports by id. Their repeats
   * stay silent; the rejection lapses once more verified parties are counted than there were.
   */
  rejected: { rule: string; at: Instant; reason: string; keys: string[]; verified: number }[];
  /** Departments whose help was asked for. */
  helpAsked: { at: Instant; department: string; action: string }[];
  seriousTags: SeriousTag[];
  cause: "ours" | "external" | "undetermined";
  causeEvidence: string | null;
  /** Notices already given once ("near:RE-L1-G"). */
  noticed: string[];
  /** The last evidence that added a verified party, an origin, an event or an alert. */
  quietSince: Instant;
  /** Set once lowering was offered for this quiet; cleared by new evidence. */
  loweringOfferedAt: Instant | null;
  /** Identity keys that a person linked: each pair counts as one person. `action` is missing in rows made before 0.2. */
  links: IdentityLinkDoc[];
  /** What people corrected on it, the first one first; missing in rows made before 0.2. */
  corrections?: Correction[];
  /** Whether another case is the same problem: asked where likeness is in the grey band. */
  questions?: JoinQuestion[];
  /** Cases that a person said are another problem: they join only once that is taken back. */
  notWith?: string[];
  /** The case that took this one in: all its signals are there. */
  mergedInto?: string | null;
  /** How it stood before that. */
  beforeMerge?: BeforeMerge | null;
  incidentId: string | null;
  /** The closed case of which this is a recurrence, and how many there were before. */
  recurrenceOf: string | null;
  recurrences: number;
  profile: CaseProfile;
}
