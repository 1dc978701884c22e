import type { WordHit } from "./word-scanner";

const CLAUSE_ENDS = ",。!?;:、\n";
const SENTENCE_ENDS = "。!?;\n";

/** Keeps the longest of words that overlap, leftmost first: "不满意" hides "满意". */
export function longestOnly<Tag>(hits: readonly WordHit<Tag>[]): WordHit<Tag>[] {
  if (hits.length < 2) return [...hits];
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: WordHit<Tag>[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (last && hit.start < last.end && !(hit.start === last.start && hit.end === last.end)) {
      if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
      continue;
    }
    kept.push(hit);
  }
  return kept;
}

/** A stretch of a text, its end excluded. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * The hits that no longer stretch of `covers` holds, in their order. Costs a sort, not a comparison of all pairs: people
 * send texts of 100,000 characters.
 */
export function uncovered<Hit extends Stretch>(
  hits: readonly Hit[],
  covers: readonly Stretch[],
): Hit[] {
  if (covers.length === 0 || hits.length === 0) return [...hits];
  const starts = [...covers].sort((a, b) => a.start - b.start || b.end - a.end);
  // How far the covers reach that begin before each one.
  const reach: number[] = [-1];
  for (const cover of starts) reach.push(Math.max(reach.at(-1) ?? -1, cover.end));
  return hits.filter((hit) => {
    const at = firstFrom(starts, hit.start);
    const longest = starts[at];
    const sameStart = longest?.start === hit.start ? longest.end : -1;
    return (reach[at] ?? -1) < hit.end && sameStart <= hit.end;
  });
}

/** The place of the first that begins at or after a position, among those in order of their beginnings. */
export function firstFrom(sorted: readonly { start: number }[], position: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the clause of a position begins: after the last comma, stop or line end before it. */
export function clauseStart(text: string, position: number): number {
  for (let index = position - 1; index >= 0; index -= 1) {
    const character = text.charAt(index);
    if (CLAUSE_ENDS.includes(character)) return index + 1;
    if (character === "." && text.charAt(index + 1) === " ") return index + 1;
  }
  return 0;
}

/** Where the sentence of a position begins: commas do not end it. */
export function sentenceStart(text: string, position: number): number {
  for (let index = position - 1; index >= 0; index -= 1) {
    const character = text.charAt(index);
    if (SENTENCE_ENDS.includes(character)) return index + 1;
    if (character === "." && text.charAt(index + 1) === " ") return index + 1;
  }
  return 0;
}
