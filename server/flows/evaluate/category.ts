import type { CategoryRow } from "../../../contract/evaluation";
import { labelScore } from "../../core/evaluation/labels";
import { compileLexicon } from "../../core/intake/compile-lexicon";
import { withConcepts } from "../../core/intake/concepts";
import { learnClassifier } from "../../core/intake/text-classifier";
import { textFeatures } from "../../core/intake/text-features";
import { EvaluationError, type Evaluation, type ReaderTools } from "./reader";

/** What a text is about says more than its words: chosen on the set for tuning. */
const CONCEPT_MENTIONS = 3;

/** Tells for each text which of the labels of `taught` it has, and how likely. */
export function evaluateCategory(
  { language, lexicon }: ReaderTools,
  rows: readonly CategoryRow[],
  taught: readonly CategoryRow[],
): Evaluation {
  const compiled = compileLexicon(lexicon);
  const featuresOf = (text: string) => {
    const cut = language.analyse(text);
    return withConcepts(textFeatures(cut), compiled.find(cut.folded), CONCEPT_MENTIONS);
  };
  const examples = taught.flatMap(({ text, label }) =>
    label ? [{ features: featuresOf(text), label }] : [],
  );
  if (examples.length === 0)
    throw new EvaluationError(
      1,
      "category is taught by labelled rows: name their file with --train",
    );
  const classifier = learnClassifier(examples);
  const answers = rows.map(({ text }) => {
    const [best] = classifier.guess(featuresOf(text));
    return { label: best?.label ?? "", score: Math.round((best?.score ?? 0) * 1_000) / 1_000 };
  });
  const known = rows.flatMap(({ label }, index) =>
    label ? [{ gold: label, found: answers[index]?.label ?? "" }] : [],
  );
  if (known.length === 0) return { rows: answers, figures: {} };
  const score = labelScore(
    known.map((one) => one.found),
    known.map((one) => one.gold),
  );
  return { rows: answers, figures: { rows: known.length, ...score } };
}
