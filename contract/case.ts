import type { Bilingual, Confidence, Instant, Level } from "./primitives";

/** What a signal turned out to be for the case it joined. */
export type ReadingRole =
  /** a complaint of somebody's own: may add parties */
  | "complaint"
  /** an independent publication about the case: an origin */
  | "publication"
  /** a repost, reprint or citation: reach, neither origin nor party */
  | "reach"
  /** about us, but neither complaint nor negative publication */
  | "mention"
  /** about a peer: a watch notice, nothing more */
  | "peer"
  /** nothing to do with us */
  | "none";

/** Why a signal adds nothing to the counts. Shown to people as "left out, because". */
export type Exclusion =
  | "spam"
  | "repeat"
  | "positive"
  | "neutral"
  | "peer"
  | "namesake"
  | "own-statement"
  | "not-about-us"
  | "resurfaced"
  | "reprint"
  | "withdrawn-as-false"
  | "marked-invalid"
  | "rejected-evidence";

/** How far a threat has gone: 0 talk, 1 stated intent, 2 an organised step, 3 it happened (the "may cause" scale). */
export interface Threat {
  kind: "litigation" | "media" | "regulator" | "collective";
  grade: 0 | 1 | 2 | 3;
  /** The words that showed it, as they stand in the text. */
  words: string;
}

/** A joint complaint as counted: either keys of the listed households, or numbers. */
export interface JointClaim {
  /** Household keys of the listed addresses (deduplicated); empty when only numbers are known. */
  households: string[];
  /** Stated numbers; null when not stated. */
  householdCount: number | null;
  personCount: number | null;
  /** Taken by staff (hotline, store, letter, an event report): the numbers are verified, attested by the handler. */
  attested: boolean;
}

/** What comparing texts needs to remember of one text. */
export interface TextPrint {
  /** Hash of the folded text without punctuation: equal for the same words. */
  exact: string;
  /** MinHash signature of character 3-grams, 64 values, base64 of a Uint32Array. Null for texts under 12 characters. */
  minhash: string | null;
  /** Distinct terms (words, subject and defect tags, character bigrams) with their counts: the TF part. */
  terms: [term: string, count: number][];
}

/** What the centre understood of one signal, and how it counts. One row a signal, for ever; corrections are visible in it. */
export interface Reading {
  /** `${source}|${id}`: unique in the centre. */
  id: string;
  /** The sender's own id. */
  signal: string;
  source: string;
  type: "complaint" | "article" | "post" | "event";
  /** The signal's number in the order of receipt. */
  seq: number;
  shard: number;
  caseId: string | null;
  /** Receipt time. */
  at: Instant;
  /** Event time: made or published. */
  eventAt: Instant;
  late: boolean;
  role: ReadingRole;
  excluded: Exclusion | null;
  /** In plain words, why it is where it is. */
  reason: Bilingual;
  /** Keyed hashes of whatever identifies the person, strongest first, such as "phone:3f…", "account:9a…", "author:77…". */
  personKeys: string[];
  /** Keyed hash of project + building + unit + room; null when no room is known. */
  householdKey: string | null;
  /** verified: an identified complainant. possible: anonymous. none: adds no party. */
  party: "verified" | "possible" | "none";
  /** Masked label for people: "陈** 139****0101 · 3栋2单元18**室". Never an identity. */
  label: string;
  channel: string;
  outlet: string | null;
  outletKind: "registered" | "self-media" | null;
  origin: boolean;
  url: string | null;
  /** The first 80 characters of title or text, as shown in lists. */
  excerpt: string;
  threat: Threat | null;
  joint: JointClaim | null;
  /** Words in an identified complainant's own text that tell of injury, fire or explosion; null otherwise. */
  harm: string | null;
  /** Words that seem to tell of some other reportable event: a watch notice. */
  hint: string | null;
  print: TextPrint;
  /** Complaints only. */
  complaint: {
    status: "open" | "resolved" | "closed";
    madeAt: Instant;
    acknowledgeDueAt: Instant | null;
    acknowledgedAt: Instant | null;
    /** Outcome of the follow-up, which closing needs. */
    outcome: string | null;
    resolvedAt: Instant | null;
    closedAt: Instant | null;
    reopenedAt: Instant | null;
  } | null;
}

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
  /** Up to 8 member texts' terms, kept for their difference from one another. */
  exemplars: [term: string, count: number][][];
  /** Terms of all members summed, the 96 heaviest kept. */
  centroid: [term: string, weight: number][];
  members: number;
}

/** Everything said about one underlying problem. */
export interface CaseDoc {
  id: string;
  /** `project:云栖府`, `product:M10|2609`, or `organisation`. */
  scope: string;
  shard: number;
  project: string | null;
  product: string | null;
  batch: string | null;
  branch: string | null;
  /** Taxonomy category id of the pack, or null. */
  category: string | null;
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
  /** Identity keys that a person linked: each pair counts as one person. */
  links: { a: string; b: string; at: Instant; by: string }[];
  incidentId: string | null;
  /** The closed case of which this is a recurrence, and how many there were before. */
  recurrenceOf: string | null;
  recurrences: number;
  profile: CaseProfile;
}
