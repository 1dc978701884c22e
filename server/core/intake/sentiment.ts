import type { SentimentExample } from "../../../contract/evaluation";
import type { Polarity } from "./polarity";
import { learnClassifier } from "./text-classifier";
import { textFeatures, type CutText } from "./text-features";

/** How a text speaks: its label, and a score from −1 (all bad) to 1 (all good). */
export type Sentiment = Pick<Polarity, "label" | "score">;

/** Tells the sentiment of texts of any trade. */
export type SentimentReader = (text: CutText) => Sentiment;

/** Learns from labelled texts; `cut` cuts a text as the readers' texts will be cut. About a second for two thousand. */
export function learnSentiment(
  examples: readonly SentimentExample[],
  cut: (text: string) => CutText,
): SentimentReader {
  const classifier = learnClassifier(
    examples.map(({ text, label }) => ({ features: textFeatures(cut(text)), label })),
  );
  return (text) => {
    const guesses = classifier.guess(textFeatures(text));
    const chance = (label: Polarity["label"]) =>
      guesses.find((guess) => guess.label === label)?.score ?? 0;
    const label = (guesses[0]?.label ?? "neutral") as Polarity["label"];
    return { label, score: chance("positive") - chance("negative") };
  };
}
