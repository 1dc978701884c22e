import type { Confidence, Instant, Level } from "./primitives";

/** What the leadership is called for: one or more cases of the same project or product. */
export interface IncidentDoc {
  id: string;
  scope: string;
  title: string;
  status: "open" | "closed";
  level: Level;
  confidence: Confidence;
  levelSince: Instant;
  openedAt: Instant;
  closedAt: Instant | null;
  caseIds: string[];
  playbooks: string[];
  parent: string | null;
  /** Person id of the one who commands, and since when. */
  commander: string | null;
  commanderSince: Instant | null;
  /** A lowering from level 1 that waits for its second person; null where none does. */
  lowering: { level: Level; reason: string; by: string; name: string; at: Instant } | null;
  /** Why it was closed, by whom (user or person id). */
  closedReason: string | null;
  closedBy: string | null;
  /** Recipient classes paged since the incident reached its present level and confidence. */
  pagedClasses: string[];
  /** All classes ever paged for it. */
  everPaged: string[];
  /** An escalation ended and nobody had answered: the loudest alarm. */
  unanswered: boolean;
  packId: string;
  packVersion: string;
  drill: boolean;
}
