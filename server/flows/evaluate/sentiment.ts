import { EMPTY_DIRECTORY } from "../../../contract/directory";
import type { SentimentRow } from "../../../contract/evaluation";
import { labelScore } from "../../core/evaluation/labels";
import { polarityOf } from "../../core/intake/polarity";
import { compileVocabulary } from "../../steps/vocabulary";
import type { Evaluation, ReaderTools } from "./reader";

/** Tells for each text how it speaks: negative, neutral or positive, and a score from −1 to 1. */
export function evaluateSentiment(tools: ReaderTools, rows: readonly SentimentRow[]): Evaluation {
  const { lexicon } = compileVocabulary(EMPTY_DIRECTORY, tools);
  const answers = rows.map(({ text }) => {
    const { folded } = tools.language.analyse(text);
    const { label, score } = polarityOf(folded, lexicon.find(folded));
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
