/** A cut text, as the language tools give it. */
export interface CutText {
  folded: string;
  words: readonly string[];
}

/** What a text consists of for a classifier: its words, its characters, and pairs of them. */
export function textFeatures({ folded, words }: CutText): Map<string, number> {
  const features = new Map<string, number>();
  const add = (name: string) => features.set(name, (features.get(name) ?? 0) + 1);
  for (const word of words) add(`w:${word}`);
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, " ");
  for (let index = 0; index < bare.length; index += 1) {
    if (!isHan(bare.charCodeAt(index))) continue;
    add(`1:${bare.charAt(index)}`);
    if (isHan(bare.charCodeAt(index + 1))) add(`2:${bare.slice(index, index + 2)}`);
  }
  return features;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
