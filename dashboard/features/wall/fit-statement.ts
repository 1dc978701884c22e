import { textWidth } from "../../lib/text-width";

/** How a statement is set on the wall: its size in units, whether each sentence has lines of its own, how many are shown. */
export interface Setting {
  size: number;
  apart: boolean;
  shown: number;
}

// 32 px is the wall's size for decisions, 24 px its floor: at four metres smaller print cannot be read.
const SIZES = [3.2, 2.8, 2.6, 2.4];
const LINE = 1.33;
/** The box beside this many facts, in units: the panel less its heading, the facts, and the box's own head and foot. */
const BOX = { width: 66.6, height: 35.5, fact: 4.66 };
const LEAST_FACTS = 2;

/** How many of the facts stand above it, and how the statement is set below them: facts give way before sentences do. */
export function settleStatement(
  sentences: readonly string[],
  facts: number,
): { facts: number; setting: Setting } {
  const beside = (n: number) =>
    fitStatement(sentences, { width: BOX.width, height: BOX.height - BOX.fact * n });
  for (let n = facts; n > LEAST_FACTS; n -= 1) {
    const setting = beside(n);
    if (setting.shown === sentences.length) return { facts: n, setting };
  }
  const least = Math.min(facts, LEAST_FACTS);
  return { facts: least, setting: beside(least) };
}

/**
 * The largest setting in which all of it stands in a box of this inner width and height (units), sentence by sentence if
 * that goes, else as one paragraph. Where not even the smallest holds it, as many whole sentences as fit: never half a one.
 */
export function fitStatement(
  sentences: readonly string[],
  box: { width: number; height: number },
): Setting {
  const lines = (text: string, size: number) =>
    Math.max(1, Math.ceil((textWidth(text) * size) / (box.width - size)));
  const room = (size: number) => Math.floor(box.height / (size * LINE));
  for (const size of SIZES) {
    const each = sentences.reduce((sum, one) => sum + lines(one, size), 0);
    if (each <= room(size)) return { size, apart: true, shown: sentences.length };
    if (lines(sentences.join(" "), size) <= room(size))
      return { size, apart: false, shown: sentences.length };
  }
  const size = SIZES.at(-1) ?? 0;
  let shown = sentences.length;
  while (shown > 1 && lines(sentences.slice(0, shown).join(" "), size) > room(size)) shown -= 1;
  return { size, apart: false, shown };
}
