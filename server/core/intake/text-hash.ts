const PUNCTUATION = /[^\p{L}\p{N}]+/gu;

/** Two independent 32-bit hashes of a bare text, as 16 hexadecimal digits: equal for equal texts; two different texts of a million collide with a chance of 1 in 10⁷. */
export function textHash(bare: string): string {
  return hex(mixed(bare, 0x811c9dc5, 0x01000193)) + hex(mixed(bare, 0x9747b28c, 0x85ebca6b));
}

/** Folded text without punctuation, symbols and spaces. */
export function bareText(folded: string): string {
  return folded.replace(PUNCTUATION, "");
}

function mixed(text: string, seed: number, factor: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), factor);
    hash ^= hash >>> 15;
  }
  return finish(hash ^ text.length);
}

/** Spreads every bit over the whole word (the finalizer of MurmurHash3). */
export function finish(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
