import type { Bilingual, Confidence, Instant, Level } from "./primitives";

/** What is counted. */
export type CountUnit =
  "household" | "person" | "party" | "origin" | "report" | "day" | "yuan" | "minute";

/** One counted party, as an alert shows it. */
export interface CountedParty {
  /** Masked; never an identity. */
  label: string;
  kind: "household" | "person" | "attested" | "origin" | "report";
  verified: boolean;
  /** The records that made it count, first one first (senders' ids). */
  signals: string[];
  firstAt: Instant;
  channel: string;
  url: string | null;
}

/** One row when a rule first holds on a case, one more when its confidence changes. Never rewritten. */
export interface AlertDoc {
  id: string;
  at: Instant;
  caseId: string;
  incidentId: string | null;
  rule: string;
  level: Level;
  confidence: Confidence;
  /** Verified parties (or what `unit` says); null where the rule counts nothing. */
  count: number | null;
  possible: number;
  threshold: number | null;
  unit: CountUnit | null;
  window: { from: Instant; to: Instant } | null;
  counted: CountedParty[];
  excluded: { id: string; reason: string }[];
  /** The record or action that tipped it; null when time did. */
  signal: string | null;
  /** In plain words, why it holds, ready to show: "8/10 户，待核实 1". */
  reason: Bilingual;
  clause: Bilingual;
  packId: string;
  packVersion: string;
  drill: boolean;
}

/** A change of a case's level or of its confidence. */
export interface LevelChangeDoc {
  id: string;
  at: Instant;
  caseId: string;
  from: Level;
  to: Level;
  confidence: Confidence;
  /** Rule id, or "lowered", "rejected". */
  reason: string;
  by: string | null;
}

export const NOTICE_KINDS = [
  "near",
  "would-reach",
  "watch",
  "late",
  "resurfaced",
  "digest",
  "lowering-offered",
  "rate",
  "seriousness-check",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Something people should see that is no alert. */
export interface NoticeDoc {
  id: string;
  at: Instant;
  caseId: string | null;
  kind: NoticeKind;
  signal: string | null;
  text: Bilingual;
  drill: boolean;
}

export type ClockKind =
  | "acknowledge"
  | "response"
  | "preliminary"
  | "resolution"
  | "follow-up"
  | "confirm"
  | "seriousness";

/** A deadline. Due times are rows: a restart resumes from them. */
export interface ClockDoc {
  id: string;
  caseId: string;
  /** The record that started it (a complaint for its own clocks, the tipping record for the case's). */
  subject: string;
  clock: ClockKind;
  startedAt: Instant;
  dueAt: Instant;
  metAt: Instant | null;
  breachedAt: Instant | null;
  drill: boolean;
}
