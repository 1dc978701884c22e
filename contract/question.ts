import { z } from "zod";
import { evidenceView } from "./api";
import { caseReading } from "./case-evidence";
import { bilingual } from "./primitives";

const iso = z.string().meta({ description: "ISO 8601 with zone" });

const caseNamed = z.object({
  id: z.string(),
  title: z.string(),
  level: z.int().min(1).max(4),
  confidence: z.enum(["confirmed", "possible"]),
});

/** A fact of both records side by side; `same` null where one of them does not say. */
const factPair = z.object({
  fact: z.enum(["project", "part", "defect", "place"]),
  about: bilingual.nullable(),
  asked: bilingual.nullable(),
  same: z.boolean().nullable(),
});
export type FactPair = z.infer<typeof factPair>;

/** Whether a record belongs to a case: asked where likeness is in the grey band; it counts nowhere else until answered. */
export const questionView = z.object({
  /** The record that raised it, `source|id`: what an answer names as its target. */
  id: z.string(),
  askedAt: iso,
  /** Likeness, 0 to 1, when it was asked. */
  score: z.number(),
  reason: bilingual,
  asked: caseReading,
  /** The case that it opened for the time being. */
  from: caseNamed,
  /** The case that it is perhaps part of, and that case's count. */
  about: caseNamed.extend({ evidence: evidenceView.nullable() }),
  /** Of that case's records the one most like it. */
  like: caseReading.nullable(),
  facts: z.array(factPair),
  /** What yes would do: the count before and after, and the level whose threshold it would reach (null: none). */
  yes: z.object({
    unit: z.enum(["household", "person", "party"]),
    before: z.int(),
    after: z.int(),
    rule: z.string().nullable(),
    level: z.int().min(1).max(4).nullable(),
    calls: z.array(z.string()),
  }),
  drill: z.boolean(),
});
export type QuestionView = z.infer<typeof questionView>;

/** The review queue: the gravest case first, then the longest waiting. */
export const questionList = z.object({
  items: z.array(questionView),
  /** How many wait in all. */
  total: z.int(),
});
export type QuestionList = z.infer<typeof questionList>;
