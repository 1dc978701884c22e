import { z } from "zod";
import { signalView } from "./api";
import { bilingual } from "./primitives";

const iso = z.string().meta({ description: "ISO 8601 with zone" });
const levelNumber = z.int().min(1).max(4);

/** Where a flat stands, as far as everybody may see: its room stays behind. */
export const flatView = z.object({
  phase: z.string().nullable(),
  zone: z.string().nullable(),
  building: z.string().nullable(),
  stair: z.string().nullable(),
  floor: z.int().nullable(),
  /** The room masked. */
  shown: z.string(),
});
export type FlatView = z.infer<typeof flatView>;

/** A record of a case with what a judgement rests on. */
export const caseReading = signalView.extend({
  flat: flatView.nullable(),
  /** How far a threat has gone, E0 to E3, and the words that showed it. */
  threat: z
    .object({
      kind: z.enum(["litigation", "media", "regulator", "collective"]),
      grade: z.int().min(0).max(3),
      words: z.string(),
    })
    .nullable(),
  url: z.string().nullable(),
  /** An independent publication that counts. */
  origin: z.boolean(),
  /** The earlier record of the case that a publication or post repeats, and how that is known. */
  repeats: z
    .object({
      signal: z.string(),
      how: z.enum(["repost", "page", "words", "holds", "part", "quotes"]),
    })
    .nullable(),
  /**
   * The first four digits of the words' hash: equal for the same words. The rest stays behind, for it would let
   * somebody who guesses a telephone number in the words find out that he guessed it.
   */
  print: z.string(),
});
export type CaseReading = z.infer<typeof caseReading>;

/** Who counts today, with its records as `source|id`, the one that made it count first. */
export const countingParty = z.object({
  label: z.string(),
  kind: z.enum(["household", "person", "attested"]),
  verified: z.boolean(),
  /** How many parties this row stands for: one, or what a handler attests beyond those known. */
  size: z.int(),
  records: z.array(z.string()),
  firstAt: iso,
  flat: flatView.nullable(),
});
export type CountingParty = z.infer<typeof countingParty>;

/** The nearest threshold that is not met, and whom reaching it would page. `missing` null: an event raises it. */
export const nextRaise = z.object({
  rule: z.string(),
  level: levelNumber,
  missing: z.int().nullable(),
  unit: z.string().nullable(),
  /** Recipient classes; none where nobody would be called, or all were called already. */
  calls: z.array(z.string()),
});
export type NextRaise = z.infer<typeof nextRaise>;

/** An independent publication with what repeats it: one lane of the origin graph. */
export const originView = z.object({
  signal: z.string(),
  case: z.string(),
  name: z.string(),
  kind: z.enum(["registered", "self-media"]),
  at: iso,
  title: z.string(),
  url: z.string().nullable(),
  /** Reprints, reposts and further publications of the same origin: reach, never origins. */
  repeats: z.array(
    z.object({
      signal: z.string(),
      name: z.string(),
      at: iso,
      /**
       * Why it stands on this line: it passes the origin on, is an update of its page, has its words, holds its text
       * within a longer one, is a part of it, is of the same publisher, or only came after.
       */
      by: z.enum(["repost", "page", "words", "holds", "part", "publisher", "order"]),
    }),
  ),
  /** Why it is no origin any more; null for one that counts. It is kept, struck. */
  excluded: z.string().nullable(),
  reason: bilingual,
});
export type OriginView = z.infer<typeof originView>;
