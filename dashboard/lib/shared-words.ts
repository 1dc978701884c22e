/** A run of a text: said in the other text too, said only here, or neither (particles, punctuation). */
export interface MarkedRun {
  kind: "shared" | "own" | "plain";
  text: string;
}

// What every complaint says proves nothing: it is neither shared nor different.
const PLAIN = new Set(
  (
    "的 了 着 过 在 是 有 也 都 很 就 还 又 再 和 与 及 跟 把 被 给 对 从 到 向 为 而 但 但是 因为 所以 如果 这 那 这个 那个 " +
    "这里 那里 什么 怎么 我 你 您 他 她 它 我们 你们 他们 咱们 大家 自己 一个 一直 已经 现在 今天 昨天 请 请问 吗 呢 吧 啊 呀 " +
    "上 下 里 中 说 要 能 会 可以 没有 不 没 人 年 月 日 号 次 个 " +
    "the a an of to in on at is are was were be been it its this that and or but for with we our us i my you your they " +
    "he she has have had do does did not no so as by from there very still"
  ).split(" "),
);

const HAN = /\p{Script=Han}/u;

/**
 * Marks two texts against one another, word by word: what both say, and what only one says. Chinese words count as shared
 * where the other text holds them anywhere, others only as whole words; letters' case does not matter. Concatenated, the
 * runs are the text again.
 */
export function markShared(one: string, other: string): [MarkedRun[], MarkedRun[]] {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  return [marked(a, b, other), marked(b, a, one)];
}

interface Piece {
  text: string;
  folded: string;
  isWord: boolean;
}

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });

function piecesOf(text: string): Piece[] {
  return [...segmenter.segment(text)].map(({ segment, isWordLike }) => ({
    text: segment,
    folded: segment.normalize("NFKC").toLowerCase(),
    isWord: isWordLike ?? false,
  }));
}

function marked(own: readonly Piece[], others: readonly Piece[], other: string): MarkedRun[] {
  const words = new Set(others.filter((piece) => piece.isWord).map((piece) => piece.folded));
  const whole = other.normalize("NFKC").toLowerCase();
  const runs: MarkedRun[] = [];
  for (const piece of own) {
    const kind = kindOf(piece, words, whole);
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += piece.text;
    else runs.push({ kind, text: piece.text });
  }
  return runs;
}

function kindOf(piece: Piece, words: ReadonlySet<string>, whole: string): MarkedRun["kind"] {
  const { folded, isWord } = piece;
  if (!isWord || PLAIN.has(folded)) return "plain";
  if (words.has(folded)) return "shared";
  // Cut otherwise there: "积水" stands in "地面积水" as well.
  return HAN.test(folded) && folded.length > 1 && whole.includes(folded) ? "shared" : "own";
}
