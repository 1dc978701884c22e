import { encodeNumbers } from "./stored-numbers";
import { finish } from "./text-hash";

const SIZE = 64;
const SHINGLE = 3;
/** Shorter texts have too few 3-grams for a signature to mean anything. */
const SHORTEST = 12;

/** Odd factors and addends of the 64 hash functions, fixed for ever: stored signatures must stay comparable. */
const FACTORS = Int32Array.from({ length: SIZE }, (_, index) => finish(index * 2 + 1) | 1);
const ADDENDS = Int32Array.from({ length: SIZE }, (_, index) => finish(index * 2 + 2) | 0);

/** The MinHash signature of a bare text's character 3-grams, as stored; null for texts under 12 characters. */
export function minHash(bare: string): string | null {
  if (bare.length < SHORTEST) return null;
  const shingles = shinglesOf(bare);
  // Signed 32-bit numbers, one function after the other: three times as fast as the obvious way round.
  const least = new Int32Array(SIZE);
  for (let row = 0; row < SIZE; row += 1) {
    least[row] = leastOf(shingles, FACTORS[row] ?? 1, ADDENDS[row] ?? 0);
  }
  return encodeNumbers(new Uint32Array(least.buffer));
}

function shinglesOf(bare: string): Int32Array {
  const shingles = new Int32Array(bare.length - SHINGLE + 1);
  for (let index = 0; index < shingles.length; index += 1) {
    shingles[index] = finish(
      Math.imul(bare.charCodeAt(index), 0x1f123bb5) ^
        Math.imul(bare.charCodeAt(index + 1), 0x5bd1e995) ^
        Math.imul(bare.charCodeAt(index + 2), 0x27d4eb2f),
    );
  }
  return shingles;
}

function leastOf(shingles: Int32Array, factor: number, addend: number): number {
  let least = 0x7fffffff;
  for (let index = 0; index < shingles.length; index += 1) {
    const value = (Math.imul(shingles[index] as number, factor) + addend) | 0;
    if (value < least) least = value;
  }
  return least;
}

/** Estimated Jaccard similarity of two texts' 3-grams, 0–1, with a standard error of about 0.06. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  const size = Math.min(a.length, b.length);
  for (let row = 0; row < size; row += 1) if (a[row] === b[row]) equal += 1;
  return size === 0 ? 0 : equal / size;
}
