import { textWidth } from "../lib/text-width";

/** A moment on the chart: where its line stands and what would be written beside its shape, longest first. */
export interface Mark {
  x: number;
  words: readonly string[];
}

/**
 * Which words each mark gets, in the marks' order: the longest that end before the next mark's shape and before `end`;
 * null where not even the shortest do. Words never lie over a shape or over one another. `x` and `end` in the drawing's
 * units, `font` its font size.
 */
export function markWords(marks: readonly Mark[], end: number, font: number): (string | null)[] {
  return marks.map(({ x, words }, index) => {
    const next = marks[index + 1];
    const free = Math.min(end, next ? next.x - font * 0.6 : end) - (x + font * 0.8);
    return words.find((one) => textWidth(one) * font <= free) ?? null;
  });
}
