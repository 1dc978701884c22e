import type { Findings, WordTag } from "./compile-lexicon";
import { clauseStart, firstFrom, longestOnly, uncovered } from "./word-hits";
import type { WordHit } from "./word-scanner";

/** How a text speaks: −1 (all bad) … 1 (all good). */
export interface Polarity {
  label: "negative" | "neutral" | "positive";
  score: number;
  /** Words that weighed, as they stand in the text. */
  words: string[];
}

/** Below this the good and the bad words balance: neutral. Calibrated on the sample in test/core/intake. */
const NEUTRAL_BAND = 0.15;
/** Only the last five characters before a word can turn it: "不太满意", "not very happy" has a longer reach. */
const NEGATION_REACH = 4;
const LATIN_NEGATION_REACH = 14;
/** After "但", "but" people say what they mean. */
const TURN = /但是|但|不过|可是|然而|就是|\bbut\b|\bhowever\b/g;
const AFTER_TURN = 1.5;
/** Praise in quotation marks after 真 or so, or praise beside a thing that only heat or damage explains: irony. */
const IRONY =
  /真[是的]?["“'‘「][^"”'’」]{1,6}["”'’」]|["“「](?:好|棒|贴心|良心|优秀|给力|专业|靠谱)["”」]|呵呵|真是谢谢你们|可真行|真行啊|好一个|也是醉了|太"?棒"?了吧.{0,6}(?:又|还)/;

/** Most texts have none of these characters: the dear expression is not tried on them. */
const MAY_BE_IRONY = /["“”'‘「呵醉]|真是谢|真行|好一个|太棒/;

/** Reads the polarity of a folded text from its listed words, their negations and their order. */
export function polarityOf(folded: string, findings: Findings): Polarity {
  if (MAY_BE_IRONY.test(folded) && IRONY.test(folded)) {
    return { label: "negative", score: -0.6, words: [IRONY.exec(folded)?.[0] ?? ""] };
  }
  const listed = listedWords(findings);
  if (listed.length === 0) return { label: "neutral", score: 0, words: [] };
  const turns = [...folded.matchAll(TURN)].map((match) => match.index);
  const negations = longestOnly(findings.get("negation") ?? []);
  const weighed = listed.map((hit) => weigh(hit, folded, negations, turns));
  const bad = sum(weighed.filter(({ weight }) => weight < 0));
  const good = sum(weighed.filter(({ weight }) => weight > 0));
  // One word alone is weaker evidence than several: the constant 0.5 keeps a single one below ±0.7.
  const score = (good - bad) / (good + bad + 0.5);
  return { label: labelOf(score), score, words: [...new Set(weighed.map(({ word }) => word))] };
}

function labelOf(score: number): Polarity["label"] {
  if (score < -NEUTRAL_BAND) return "negative";
  return score > NEUTRAL_BAND ? "positive" : "neutral";
}

type Signed = WordHit<WordTag> & { sign: 1 | -1 };

function listedWords(findings: Findings): Signed[] {
  const thanks = findings.get("thanks") ?? [];
  const bad = uncovered(findings.get("negative") ?? [], thanks).map((hit) => ({
    ...hit,
    sign: -1 as const,
  }));
  const good = (findings.get("positive") ?? []).map((hit) => ({ ...hit, sign: 1 as const }));
  return longestOnly<WordTag>([...bad, ...good]) as Signed[];
}

type Negations = readonly WordHit<WordTag>[];

function weigh(hit: Signed, folded: string, negations: Negations, turns: readonly number[]) {
  const turned = isNegated(hit, folded, negations);
  const after = (turns[0] ?? Infinity) < hit.start ? AFTER_TURN : 1;
  const sign = turned ? -hit.sign : hit.sign;
  // "No problem" is weaker praise than "excellent"; "not good" is plain blame.
  const strength = turned && hit.sign === -1 ? 0.5 : 1;
  return { weight: sign * after * strength, word: folded.slice(hit.start, hit.end) };
}

function isNegated(hit: Signed, folded: string, negations: Negations): boolean {
  const from = clauseStart(folded, hit.start);
  const standing = within(negations, from, hit.start).filter((negation) => {
    const reach = /[a-z]/.test(negation.tag.word) ? LATIN_NEGATION_REACH : NEGATION_REACH;
    const gap = hit.start - negation.end;
    if (negation.start < from || gap < 0 || gap > reach) return false;
    return !asks(folded, negation.start, hit.end);
  });
  return standing.length % 2 === 1;
}

/** Those that begin in a stretch of the text; they are in order. */
function within(negations: Negations, from: number, to: number): Negations {
  const low = firstFrom(negations, from);
  let end = low;
  while (end < negations.length && (negations[end]?.start ?? to) < to) end += 1;
  return negations.slice(low, end);
}

/** "是不是坏了", "这不是骗人吗" ask or accuse; they deny nothing. */
function asks(folded: string, start: number, end: number): boolean {
  return folded.charAt(start - 1) === "是" || /^[^,。!?;]{0,6}吗/.test(folded.slice(end, end + 8));
}

function sum(weighed: readonly { weight: number }[]): number {
  return weighed.reduce((total, { weight }) => total + Math.abs(weight), 0);
}
