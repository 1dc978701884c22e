import type { SentimentExample } from "../../../contract/evaluation";
import type { CompiledLexicon } from "./compile-lexicon";
import { withConcepts } from "./concepts";
import { polarityOf, type Polarity } from "./polarity";
import { sentimentFeatures } from "./sentiment-features";
import { learnClassifier } from "./text-classifier";
import type { CutText } from "./text-features";

/** How a text speaks: its label, and a score from −1 (all bad) to 1 (all good). */
export type Sentiment = Pick<Polarity, "label" | "score">;

/** Tells the sentiment of texts of any trade. */
export type SentimentReader = (text: CutText) => Sentiment;

/** Most texts that are read lean to a side: a neutral reading counts for less. Chosen on the corpus by held-out fifths. */
const NEUTRAL_WEIGHT = 0.75;

/**
 * Learns from labelled texts, beside the listed words of `lexicon`; `cut` cuts a text as the readers' texts will be
 * cut. A second or two for three thousand.
 */
export function learnSentiment(
  examples: readonly SentimentExample[],
  cut: (text: string) => CutText,
  lexicon: CompiledLexicon,
): SentimentReader {
  const featuresOf = (text: CutText) => {
    const findings = lexicon.find(text.folded);
    return withConcepts(sentimentFeatures(text, polarityOf(text.folded, findings)), findings, 1);
  };
  const classifier = learnClassifier(
    examples.map(({ text, label }) => ({ features: featuresOf(cut(text)), label })),
  );
  return (text) => {
    const guesses = classifier.guess(featuresOf(text));
    const chance = (label: Polarity["label"]) =>
      guesses.find((guess) => guess.label === label)?.score ?? 0;
    const [good, bad] = [chance("positive"), chance("negative")];
    const neutral = NEUTRAL_WEIGHT * chance("neutral");
    if (neutral >= Math.max(good, bad)) return { label: "neutral", score: good - bad };
    return { label: good >= bad ? "positive" : "negative", score: good - bad };
  };
}
