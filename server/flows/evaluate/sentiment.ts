import type { SentimentRow } from "../../../contract/evaluation";
import { labelScore } from "../../core/evaluation/labels";
import { compileLexicon } from "../../core/intake/compile-lexicon";
import { learnSentiment } from "../../core/intake/sentiment";
import type { Evaluation, ReaderTools } from "./reader";

/** Tells for each text how it speaks: negative, neutral or positive, and a score from −1 to 1. */
export function evaluateSentiment(
  { language, lexicon, sentiment }: ReaderTools,
  rows: readonly SentimentRow[],
): Evaluation {
  const read = learnSentiment(
    sentiment(),
    (text) => language.analyse(text),
    compileLexicon(lexicon),
  );
  const answers = rows.map(({ text }) => {
    const { label, score } = read(language.analyse(text));
    return { label, score: Math.round(score * 1_000) / 1_000 };
  });
  const known = rows.flatMap(({ label }, index) =>
    label ? [{ gold: label, found: answers[index]?.label ?? "neutral" }] : [],
  );
  if (known.length === 0) return { rows: answers, figures: {} };
  const score = labelScore(
    known.map((one) => one.found),
    known.map((one) => one.gold),
  );
  return { rows: answers, figures: { rows: known.length, ...score } };
}
