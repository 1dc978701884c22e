import type { CutText } from "./text-features";

/** In how many of how many texts a term occurs. */
export interface Rarity {
  of: (term: string) => number;
}

/** How two texts stand to each other; each 0–1 unless said otherwise. */
export interface PairSigns {
  /** Cosine over words, rare ones weighing more. */
  words: number;
  /** Cosine over runs of one to three characters. */
  characters: number;
  /** The share of the shorter text's rare words that stand in the longer one. */
  contained: number;
  /** Names, figures and models that stand in one only: how many. */
  differing: number;
  /** One denies what the other says: "能退" and "不能退". */
  denied: boolean;
  /** One asks for the opposite: "开通" and "关闭". */
  opposite: boolean;
}

/** Words that ask for opposite things. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/开通|开启|打开|启用|激活|恢复/, /关闭|取消|停用|注销|关掉|关了|解除|停掉|暂停/],
  [/提前/, /延期|推迟|延后|晚点|逾期/],
  [/增加|提高|提升|上调|调高|多了/, /减少|降低|下调|调低|少了/],
  [/转入|存入|充值|存钱/, /转出|取出|提现|取钱/],
  [/绑定/, /解绑|解除绑定|换绑/],
  [/借款|借钱|贷款(?!.{0,4}还)/, /还款|还钱|还清/],
  [/买|购买/, /卖|卖出/],
  [/收到|到账了/, /没收到|未收到|未到账|没到账/],
  [/成功/, /失败|不成功|不了/],
  [/寄出|发出|发货/, /退货|退回/],
  [/之前|以前/, /之后|以后/],
  [/turn on|enable|activate|open/, /turn off|disable|deactivate|close|cancel/],
];
const DENIES =
  /不(?!同|是不|错|好意思|知|仅|但|管|过|少|久|断|然)|没(?!事)|未(?!来)|无法|别|勿|\b(?:not|no|never|cannot|can't|won't|don't|doesn't|didn't|isn't|wasn't)\b/g;
/** "能不能", "是不是", "有没有" ask; they deny nothing. */
const ASKS = /(.)(?:不|没)\1|能否|是否|可否|有没有|是不是|能不能|可不可以|会不会/g;
const FIGURE = /\d+(?:\.\d+)?[a-z%]*|[a-z]+\d+[a-z\d]*/g;

/** Compares two texts. `rarity` tells how much a term says. */
export function pairSigns(a: CutText, b: CutText, rarity: Rarity): PairSigns {
  const [wordsA, wordsB] = [weighed(countsOf(a.words), rarity), weighed(countsOf(b.words), rarity)];
  const gramsA = weighed(gramsOf(a.folded), rarity);
  const gramsB = weighed(gramsOf(b.folded), rarity);
  return {
    words: cosine(wordsA, wordsB),
    characters: cosine(gramsA, gramsB),
    contained: containment(wordsA, wordsB),
    differing: differing(a.folded, b.folded),
    denied: denials(a.folded) % 2 !== denials(b.folded) % 2,
    opposite: OPPOSITES.some(([one, other]) => opposed(one, other, a.folded, b.folded)),
  };
}

/** The terms whose rarity is asked: words, and runs of characters. */
export function pairTerms({ folded, words }: CutText): Set<string> {
  return new Set([...words, ...gramsOf(folded).keys()]);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function gramsOf(folded: string): Map<string, number> {
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, "");
  const counts = new Map<string, number>();
  for (let size = 1; size <= 3; size += 1)
    for (let index = 0; index + size <= bare.length; index += 1) {
      const gram = `~${bare.slice(index, index + size)}`;
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  return counts;
}

function weighed(counts: ReadonlyMap<string, number>, rarity: Rarity): Map<string, number> {
  return new Map([...counts].map(([term, n]) => [term, (1 + Math.log(n)) * rarity.of(term)]));
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  const size = Math.sqrt(squares(a) * squares(b));
  return size === 0 ? 0 : product / size;
}

function squares(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
}

function containment(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = (weights: ReadonlyMap<string, number>) =>
    [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [less, more] = total(a) <= total(b) ? [a, b] : [b, a];
  const whole = total(less);
  if (whole === 0) return 0;
  return [...less].reduce((sum, [term, weight]) => sum + (more.has(term) ? weight : 0), 0) / whole;
}

function differing(a: string, b: string): number {
  const [mine, theirs] = [a, b].map((text) => new Set(text.match(FIGURE) ?? [])) as [
    Set<string>,
    Set<string>,
  ];
  const only = (one: Set<string>, other: Set<string>) =>
    [...one].filter((figure) => !other.has(figure)).length;
  return mine.size === 0 || theirs.size === 0 ? 0 : only(mine, theirs) + only(theirs, mine);
}

function denials(folded: string): number {
  return folded.replace(ASKS, "").match(DENIES)?.length ?? 0;
}

function opposed(one: RegExp, other: RegExp, a: string, b: string): boolean {
  const says = (text: string) => [one.test(text), other.test(text)] as const;
  const [oneA, otherA] = says(a);
  const [oneB, otherB] = says(b);
  return (oneA && !otherA && otherB && !oneB) || (otherA && !oneA && oneB && !otherB);
}
