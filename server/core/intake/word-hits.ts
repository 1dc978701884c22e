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

/** True where one of `covers` is strictly longer than the hit and holds it. */
export function isCovered(
  hit: { start: number; end: number },
  covers: readonly { start: number; end: number }[],
): boolean {
  const length = hit.end - hit.start;
  return covers.some(
    (cover) => cover.start <= hit.start && cover.end >= hit.end && cover.end - cover.start > length,
  );
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
