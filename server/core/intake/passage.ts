import { gramsOf, isHan } from "./passage-grams";
import { decodeNumbers, encodeNumbers } from "./stored-numbers";

/** So many of a text's grams, those of the smallest hashes, stand for it: 2 kB a text at most, whatever its length. */
const SIZE = 512;
/** So much of the smaller text must stand in the larger: a reprint loses a headline, a name, a line. */
const WITHIN = 0.8;
/** Fewer common places to look at than these prove nothing: found by chance once in 10⁸ where two texts share a quarter. */
const FEWEST = 16;
/** A shorter text is a phrase that many say: in Chinese characters, or so many English words. */
const SHORTEST = 40;
/** Letters of an English word, about. */
const WORD = 5;
/**
 * Of the smaller text's first grams so many are looked up before the rest: most pairs of texts are strangers. Text that
 * stands there word for word has all of them; of what lost a fifth one pair in 600 is missed.
 */
const PROBES = 4;

/** What is remembered of a text to find it again within a longer one. */
export interface Passage {
  /** Distinct grams of the text. */
  size: number;
  /** The smallest of their hashes, ascending: all of them, or 512. */
  least: Uint32Array;
}

/** How two texts stand to one another where the smaller one stands within the larger. */
export interface Within {
  /** Which one is within the other; of two that are as large the first. */
  inner: "first" | "second";
  /** How much of the larger text the smaller one makes up, 0–1. */
  share: number;
}

/** A bare text's passage, as stored: its size, then the hashes. Null for a text too short to be told. */
export function passageOf(bare: string): string | null {
  if (!isLongEnough(bare)) return null;
  const hashes = gramsOf(bare).sort();
  let size = 0;
  for (let index = 0; index < hashes.length; index += 1) {
    if (index > 0 && hashes[index] === hashes[index - 1]) continue;
    hashes[size] = hashes[index] as number;
    size += 1;
  }
  const stored = new Uint32Array(Math.min(size, SIZE) + 1);
  stored[0] = size;
  stored.set(hashes.subarray(0, stored.length - 1), 1);
  return encodeNumbers(stored);
}

function isLongEnough(bare: string): boolean {
  if (bare.length >= SHORTEST * WORD) return true;
  let length = 0;
  for (let index = 0; index < bare.length; index += 1) {
    length += isHan(bare.charCodeAt(index)) ? WORD : 1;
  }
  return length >= SHORTEST * WORD;
}

/** A stored passage as numbers. */
export function decodePassage(stored: string): Passage {
  const numbers = decodeNumbers(stored);
  return { size: numbers[0] ?? 0, least: numbers.subarray(1) };
}

/**
 * Whether the smaller of two texts stands within the larger: at least 80 % of its grams do, as far as can be told
 * from what is remembered. A text that stands there word for word is always found where 16 of its grams are among
 * those that both passages tell about: any text of 40 characters in one of 500, and beyond 512 grams one that makes
 * up a sixteenth of the larger. Null where it does not, or where that cannot be told.
 */
export function standsWithin(a: Passage, b: Passage): Within | null {
  const first = a.size <= b.size;
  const small = first ? a : b;
  const large = first ? b : a;
  const told = commonPlaces(small, large);
  if (told < FEWEST || isStranger(small.least, large.least)) return null;
  if (countIn(small.least, large.least, told) < WITHIN * told) return null;
  return { inner: first ? "first" : "second", share: small.size / large.size };
}

/** How many of the smaller text's hashes the larger's passage would show if it had them: those up to its last one. */
function commonPlaces(small: Passage, large: Passage): number {
  if (large.least.length === large.size) return small.least.length;
  const last = large.least[large.least.length - 1] ?? 0;
  return placeOf(small.least, last + 1);
}

function isStranger(small: Uint32Array, large: Uint32Array): boolean {
  for (let index = 0; index < PROBES; index += 1) {
    const hash = small[index] as number;
    if (large[placeOf(large, hash)] === hash) return false;
  }
  return true;
}

/**
 * The first place whose number is not smaller. Hashes lie evenly, so that its share of the largest tells about where:
 * half the time of halving, which touches each text of a full memory at nine places.
 */
function placeOf(sorted: Uint32Array, number: number): number {
  const size = sorted.length;
  const last = size === 0 ? -1 : (sorted[size - 1] as number);
  if (number > last) return size;
  let at = Math.min(size - 1, Math.floor((number / (last + 1)) * size));
  while (at > 0 && (sorted[at - 1] as number) >= number) at -= 1;
  while ((sorted[at] as number) < number) at += 1;
  return at;
}

function countIn(small: Uint32Array, large: Uint32Array, told: number): number {
  let count = 0;
  let at = 0;
  for (let index = 0; index < told; index += 1) {
    const hash = small[index] as number;
    while (at < large.length && (large[at] as number) < hash) at += 1;
    if (large[at] === hash) count += 1;
  }
  return count;
}
