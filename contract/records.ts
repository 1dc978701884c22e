import type { Said } from "./refusal";
import type { Action } from "./action";
import type { AlertDoc, ClockDoc, LevelChangeDoc, NoticeDoc } from "./alert";
import type { CaseDoc, Reading } from "./case";
import type { IncidentDoc } from "./incident";
import type { PageDoc, SendDoc } from "./page";
import type { PlaybookRunDoc } from "./playbook";
import type { Instant } from "./primitives";
import type { Signal } from "./signal";
import type { SourceDoc } from "./source";
import type { StatementDoc } from "./statement";
import type { TaskDoc } from "./task";

/** A record as it was received: a signal, or what a person did. Worked in order of `seq`. */
export interface RecordDoc {
  /** `${source}|${id}`, or `action|${id}`. */
  id: string;
  /** Order of receipt within the shard; follows commit order, without gaps. */
  seq: number;
  shard: number;
  type: "complaint" | "article" | "post" | "action";
  source: string;
  /** When the centre received it. */
  at: Instant;
  eventAt: Instant;
  drill: boolean;
  body: Signal | Action;
  /** Fields that the contract does not know: taken, kept aside, used for nothing. */
  extra: Record<string, unknown> | null;
}

/** Something due at a moment: the row is the truth, queues only hint. */
export interface TimerDoc {
  id: string;
  dueAt: Instant;
  kind: "check-due" | "overdue-rule" | "quiet-over";
  /** Id of the case concerned. */
  subject: string;
  data: Record<string, unknown>;
  state: "waiting" | "done";
}

export interface ApiKeyDoc {
  id: string;
  name: string;
  /** SHA-256 of the key, hex; the key itself is shown once and never stored. */
  hash: string;
  scopes: string[];
  createdAt: Instant;
  revokedAt: Instant | null;
}

export interface UserDoc {
  id: string;
  email: string;
  name: string;
  passwordHash: string;
  access: string[];
  /** The person of the directory that this user is, if any. */
  personId: string | null;
  language: "zh-CN" | "en";
  createdAt: Instant;
}

/** A browser's session as express-session keeps it. */
export interface SessionDoc {
  id: string;
  expiresAt: Instant;
  session: unknown;
}

/** One entry of the directory: `organisation`, `people:duty`, `outlets` … and single values such as cursors. */
export interface SettingDoc {
  id: string;
  value: unknown;
}

/** What an action came to; kept so that asking again gives the same answer. */
export interface ActionOutcomeDoc {
  id: string;
  at: Instant;
  accepted: boolean;
  /** Refusals: why, for people. */
  reason: string | null;
  /** The same by code, for whoever says it in his own language. */
  said?: Said | null;
  /** The case it acted on, so that a later action may name this one as its target. */
  caseId: string | null;
}

/** Every table of the store and what a row of it is. */
export interface Rows {
  records: RecordDoc;
  readings: Reading;
  cases: CaseDoc;
  alerts: AlertDoc;
  levels: LevelChangeDoc;
  notices: NoticeDoc;
  clocks: ClockDoc;
  tasks: TaskDoc;
  playbookRuns: PlaybookRunDoc;
  statements: StatementDoc;
  incidents: IncidentDoc;
  pages: PageDoc;
  sends: SendDoc;
  timers: TimerDoc;
  outcomes: ActionOutcomeDoc;
  sources: SourceDoc;
  settings: SettingDoc;
  apiKeys: ApiKeyDoc;
  users: UserDoc;
  sessions: SessionDoc;
}
export type TableName = keyof Rows;
