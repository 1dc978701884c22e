import { wanted } from "./refusal";
import { z } from "zod";
import { type Instant, isoTime, language, type Language, words } from "./primitives";

export const AUDIENCES = ["public", "affected", "staff", "regulator"] as const;
export type Audience = (typeof AUDIENCES)[number];

export const STATEMENT_STATES = ["draft", "released", "superseded", "withdrawn"] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** Whose sign-off a statement needs, in the order in which it is asked for. */
export const SIGN_OFF_ROLES = ["legal", "commander"] as const;
export type SignOffRole = (typeof SIGN_OFF_ROLES)[number];

/** Somebody stands for exactly this text. */
export interface SignOff {
  role: SignOffRole;
  /** User id, and the name to show. */
  by: string;
  name: string;
  at: Instant;
  /** Of the text that was signed. */
  hash: string;
}

/**
 * What the organisation says to one audience in one language about one incident. At most one is `released` for each of
 * these at a time; the database holds that.
 */
export interface StatementDoc {
  id: string;
  incidentId: string;
  audience: Audience;
  language: Language;
  /** 1, 2, 3 … for an incident, an audience and a language. */
  version: number;
  state: StatementState;
  /** Template id and version, or null for free text. */
  template: string | null;
  slots: Record<string, string>;
  /** The exact text; blanks that are not filled stand in it as `{blank}`. */
  text: string;
  /** SHA-256 of the text, hex. */
  hash: string;
  /** Raised by one with every edit: an edit or a signature names the one it has seen. */
  revision: number;
  author: string;
  authorName: string;
  /** User ids of everybody who changed its text after the author: they stand behind it already and never sign it. */
  editors?: string[];
  /** Name of who edited it last. */
  editorName?: string | null;
  /** When; a signature is no edit. */
  editedAt?: Instant | null;
  createdAt: Instant;
  updatedAt: Instant;
  submittedAt: Instant | null;
  signOffs: SignOff[];
  /** A signer sent it back: who, when and why; null after the next edit. */
  returned: { by: string; name: string; at: Instant; reason: string } | null;
  /** Person id of the only one who may speak it. */
  speaker: string | null;
  /** When it may no longer be quoted: the promised next update. */
  expiresAt: Instant | null;
  /** When everybody was told that it ran out. */
  expiredToldAt?: Instant | null;
  releasedAt: Instant | null;
  supersededAt: Instant | null;
  withdrawnAt: Instant | null;
  withdrawnReason: string | null;
  drill: boolean;
}

/** 20,000 characters: ten times the longest statement that anybody reads out. */
export const STATEMENT_MAX = 20_000;
const statementText = z.string().max(STATEMENT_MAX, wanted("statement-too-long"));

/** A blank as it stands in a text: `{next-update}`. Anything in braces is one, so that none is read out by mistake. */
const BLANK = /\{([^{}\n]{1,60})\}/g;

/** The blanks that nobody has filled, each once, in the order in which they stand in the text. */
export function emptyBlanks(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map((match) => match[1] ?? ""))];
}

/** A new draft. With a template its blanks are filled with what the incident already knows. */
export const newStatement = z.strictObject({
  incident: words(100),
  audience: z.enum(AUDIENCES).default("public"),
  language: language.default("zh-CN"),
  template: words(100).nullish(),
  text: statementText.nullish(),
});
export type NewStatement = z.infer<typeof newStatement>;

/** An edit. `revision` is the one that was edited: a later one refuses it with 409. */
export const statementEdit = z.strictObject({
  revision: z.int(),
  slots: z.record(words(60), statementText).optional(),
  /** Free text instead of the template's. */
  text: statementText.optional(),
  speaker: words(100).nullish(),
  expiresAt: isoTime.nullish(),
});
export type StatementEdit = z.infer<typeof statementEdit>;

export const signOffInput = z.strictObject({ role: z.enum(SIGN_OFF_ROLES), hash: words(64) });
export type SignOffInput = z.infer<typeof signOffInput>;

/** A reason, where one is required. */
export const reasonInput = z.strictObject({ reason: words(2_000) });

/** Why somebody asks for an identity in full; it goes into the log. */
export const unmaskInput = z.strictObject({ reason: words(2_000).nullish() });

/** The spokesperson's own record: the five checks before, and that it was said. */
export const spokenInput = z.strictObject({
  hash: words(64),
  checks: z.array(words(60)).max(20),
  where: words(500).nullish(),
});
export type SpokenInput = z.infer<typeof spokenInput>;
