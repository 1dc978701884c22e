import { cosine, weighTerms, type Rarity, type TermWeights } from "./term-weights";

export type { Rarity };

/** A text made ready for comparing: in the words that stand for their synonyms. */
export interface ComparedText {
  /** As `SameWords` gives it. */
  plain: string;
  /** Words of `plain`, as the language tools cut them. */
  words: readonly string[];
}

/** How two texts stand to each other; each 0–1. */
export interface PairSigns {
  /** Cosine over words, rare ones weighing more. */
  words: number;
  /** Cosine over runs of one to three characters. */
  characters: number;
  /** What each says that the other does not, as a share of its own: the lesser of the two shares. Where both have something of their own they speak of two things. */
  bothDiffer: number;
  /** The greater of the two shares. */
  oneDiffers: number;
  /** They ask in the same way: how, why, when, how long, where, how much, whether. */
  sameQuestion: boolean;
  /** One asks for the opposite: "开通" and "关闭". */
  opposite: boolean;
}

/** Words that ask for opposite things. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/开通/, /取消/],
  [/提前/, /延期|逾期/],
  [/提高/, /降低/],
  [/存入|充值|转入/, /提现|转出/],
  [/绑定/, /解绑/],
  [/借款/, /还款/],
  [/锁(?!定?密码)/, /解锁/],
  [/成功/, /失败/],
  [/\b(?:add|enable|activate|open)/, /\b(?:remove|disable|deactivate|cancel)/],
];
const QUESTIONS: readonly RegExp[] = [
  /为什么|\bwhy\b/,
  /怎么|\bhow (?:can|do|to)\b/,
  /什么时候|\bwhen\b/,
  /多久|\bhow long\b/,
  /哪里|\bwhere\b/,
  /多少|\bhow (?:much|many)\b/,
  /吗|可以|是否|^(?:can|is|are|do|does|will)\b/,
  /什么|\bwhat\b/,
];
/** Words of politeness and grammar: they say nothing about what is asked. */
const EMPTY =
  /请问|您好|你好|我想|想问|问一下|一下|麻烦|你们|我们|我的|我|的|了|吗|呢|啊|呀|是|这个|那个|都|就|还|也|把|被|给|在|和|跟|与|\b(?:the|a|an|my|i|to|is|are|it|of|for|on|in|do|you|me|please)\b/g;
const LONGEST_RUN = 3;

/** Compares two texts. `rarity` tells how much a term says. */
export function pairSigns(a: ComparedText, b: ComparedText, rarity: Rarity): PairSigns {
  const [bareA, bareB] = [bareOf(a), bareOf(b)];
  const runs = (bare: string) => weighTerms(runsOf(bare, LONGEST_RUN), rarity);
  const single = (bare: string) => weighTerms(runsOf(bare, 1), rarity);
  const [mine, theirs] = [single(bareA), single(bareB)];
  const shares = [ownShare(mine, theirs), ownShare(theirs, mine)];
  return {
    words: cosine(weighTerms(a.words, rarity), weighTerms(b.words, rarity)),
    characters: cosine(runs(bareA), runs(bareB)),
    bothDiffer: Math.min(...shares),
    oneDiffers: Math.max(...shares),
    sameQuestion: questionOf(a.plain) === questionOf(b.plain),
    opposite: OPPOSITES.some(([one, other]) => opposed(one, other, a.plain, b.plain)),
  };
}

/** The terms whose rarity is asked: words, and runs of characters. */
export function pairTerms(text: ComparedText): Set<string> {
  return new Set([...text.words, ...runsOf(bareOf(text), LONGEST_RUN)]);
}

function bareOf({ plain }: ComparedText): string {
  return plain.replace(EMPTY, " ").replace(/[^\p{L}\p{N}]+/gu, "");
}

function runsOf(bare: string, longest: number): string[] {
  const runs: string[] = [];
  for (let size = 1; size <= longest; size += 1)
    for (let index = 0; index + size <= bare.length; index += 1)
      runs.push(`~${bare.slice(index, index + size)}`);
  return runs;
}

function ownShare(mine: TermWeights, theirs: TermWeights): number {
  let [own, all] = [0, 0];
  for (const [term, weight] of mine.of) {
    all += weight;
    if (!theirs.of.has(term)) own += weight;
  }
  return all === 0 ? 0 : own / all;
}

function questionOf(plain: string): number {
  return QUESTIONS.findIndex((question) => question.test(plain));
}

function opposed(one: RegExp, other: RegExp, a: string, b: string): boolean {
  const says = (text: string) => [one.test(text), other.test(text)] as const;
  const [oneA, otherA] = says(a);
  const [oneB, otherB] = says(b);
  return (oneA && !otherA && otherB && !oneB) || (otherA && !oneA && oneB && !otherB);
}
