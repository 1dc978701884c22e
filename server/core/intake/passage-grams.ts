import { finish } from "./text-hash";

/** Three Chinese characters say as much as two English words: a long English page has nearly every three letters. */
const HAN = 3;
const LETTERS = 9;

/** True for a Chinese character, from its code. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/**
 * Hashes of a bare text's grams in their order: three characters where the first is Chinese, else nine. A gram depends
 * on its own characters alone, so that all grams of a passage are grams of every text that holds it.
 */
export function gramsOf(bare: string): Uint32Array {
  const grams = new Uint32Array(bare.length);
  let count = 0;
  for (let from = 0; from + HAN <= bare.length; from += 1) {
    const to = from + (isHan(bare.charCodeAt(from)) ? HAN : LETTERS);
    if (to > bare.length) continue;
    let hash = 0;
    for (let at = from; at < to; at += 1)
      hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ bare.charCodeAt(at), 0x27d4eb2f);
    grams[count] = finish(hash);
    count += 1;
  }
  return grams.subarray(0, count);
}
