import { z } from "zod";
import { originView } from "./case-evidence";
import { bilingual } from "./primitives";
import { questionView } from "./question";
import { caseDetailView } from "./summary";

const iso = z.string().meta({ description: "ISO 8601 with zone" });
const counts = z.object({ households: z.int(), persons: z.int(), parties: z.int() });

/** What a person corrected: before, after, who and when. It stays when it is taken back. */
export const correctionView = z.object({
  id: z.string(),
  kind: z.enum(["link", "split", "no-party", "merge", "split-case", "apart"]),
  at: iso,
  by: z.string(),
  /** The record or the case that it was about, by what people call it. */
  about: z.string(),
  before: counts,
  after: counts,
  undoneAt: iso.nullable(),
  undoneBy: z.string().nullable(),
});
export type CorrectionView = z.infer<typeof correctionView>;

const speaker = z.object({
  /** `source|id`. */
  record: z.string(),
  /** Masked. */
  label: z.string(),
  at: iso,
});

/** Two speakers who are perhaps one person: counted as two until somebody says so. */
export const possibleSameView = z.object({
  a: speaker,
  b: speaker,
  /** 0–1. */
  confidence: z.number(),
  reasons: z.array(bilingual),
});
export type PossibleSameView = z.infer<typeof possibleSameView>;

/** A case as its own screen shows it: with how it spread, what is asked and what was corrected, its rules in plain words. */
export const casePageView = caseDetailView.extend({
  spread: z.array(originView),
  questions: z.array(questionView),
  /** Newest first. */
  corrections: z.array(correctionView),
  /** The likeliest first. */
  possibleSame: z.array(possibleSameView),
  /** The case that took this one in; null for one that stands by itself. */
  mergedInto: z.object({ id: z.string(), title: z.string() }).nullable(),
  rules: z.record(z.string(), z.object({ text: bilingual, clause: bilingual })),
});
export type CasePageView = z.infer<typeof casePageView>;
