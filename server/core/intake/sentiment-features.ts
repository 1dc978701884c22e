import type { Polarity } from "./polarity";
import { textFeatures, type CutText } from "./text-features";

/** The last turn of a text and what follows: there people say what they mean. */
const TURN = /但是|但|不过|可是|然而|就是|\bbut\b|\bhowever\b/g;
/** A negation with its filler, and the characters it turns. */
const NEGATED = /[不没无别未](?:太|怎么|够|是很|很|有什么|有|会|能|算)?([\u4e00-\u9fff]{1,2})/g;
/** From here on the listed words speak clearly. */
const CLEAR = 0.5;

/**
 * What a text consists of for telling its sentiment: its words and characters, what its listed words say once
 * negations are heard, what is negated, and what stands after the last turn.
 */
export function sentimentFeatures(text: CutText, polarity: Polarity): Map<string, number> {
  const features = textFeatures(text);
  const add = (name: string) => features.set(name, (features.get(name) ?? 0) + 1);
  add(`listed:${polarity.label}`);
  if (Math.abs(polarity.score) > CLEAR) add(polarity.score > 0 ? "listed:good" : "listed:bad");
  for (const word of polarity.words) add(`listed word:${word}`);
  for (const [, negated = ""] of text.folded.matchAll(NEGATED)) add(`not:${negated}`);
  const turn = [...text.folded.matchAll(TURN)].at(-1);
  if (turn) addTurned(text.folded.slice(turn.index + turn[0].length), add);
  return features;
}

function addTurned(folded: string, add: (name: string) => void): void {
  for (const name of textFeatures({ folded, words: [] }).keys()) add(`turn:${name}`);
}
