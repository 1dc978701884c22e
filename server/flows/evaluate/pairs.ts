import type { PairRow } from "../../../contract/evaluation";
import { f1Of } from "../../core/evaluation/labels";
import { areaUnderCurve } from "../../core/evaluation/ranking";
import { pairScore } from "../../core/intake/pair-score";
import {
  pairSigns,
  pairTerms,
  type ComparedText,
  type Rarity,
} from "../../core/intake/pair-likeness";
import { compileSameWords } from "../../core/intake/same-words";
import type { Evaluation, ReaderTools } from "./reader";

/** Tells for each two texts whether they say the same, and how likely. What is rare is learnt from the file's own texts. */
export function evaluatePairs(
  { language, lexicon }: ReaderTools,
  rows: readonly PairRow[],
): Evaluation {
  const same = compileSameWords(lexicon.synonyms);
  const ready = (text: string): ComparedText => {
    const plain = same(language.fold(text));
    return { plain, words: language.analyse(plain).words };
  };
  const cut = rows.map(({ a, b }) => [ready(a), ready(b)] as const);
  const rarity = rarityIn(cut.flat());
  const answers = cut.map(([a, b]) => {
    const score = pairScore(pairSigns(a, b, rarity));
    return { score: Math.round(score * 10_000) / 10_000, same: score >= 0.5 };
  });
  return { rows: answers, figures: figuresOf(rows, answers) };
}

/** Seen in so many texts more: the rare words of a short file are not overrated. */
const BACKGROUND = 4;

function rarityIn(texts: readonly ComparedText[]): Rarity {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const term of pairTerms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const known = texts.length + BACKGROUND;
  return { of: (term) => Math.log(known / ((counts.get(term) ?? 0) + BACKGROUND / 4)) + 0.1 };
}

function figuresOf(
  rows: readonly PairRow[],
  answers: readonly { score: number; same: boolean }[],
): Record<string, number> {
  const known = rows.flatMap(({ label }, index) => {
    const answer = answers[index];
    if (label === null || label === undefined || !answer) return [];
    return [{ gold: label === true || Number(label) === 1, ...answer }];
  });
  if (known.length === 0) return {};
  const gold = known.map((one) => one.gold);
  const right = known.filter((one) => one.same === one.gold).length;
  const auc = areaUnderCurve(
    known.map((one) => one.score),
    gold,
  );
  return {
    rows: known.length,
    accuracy: right / known.length,
    f1: f1Of(
      "true",
      known.map((one) => String(one.same)),
      gold.map(String),
    ),
    ...(auc === null ? {} : { auc }),
  };
}
