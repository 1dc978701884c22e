/** A cut text, as the language tools give it. */
export interface CutText {
  folded: string;
  words: readonly string[];
}

/** What a text consists of for a classifier: its words, neighbouring words, and runs of two and three characters. */
export function textFeatures({ folded, words }: CutText): Map<string, number> {
  const features = new Map<string, number>();
  const add = (name: string) => features.set(name, (features.get(name) ?? 0) + 1);
  let before = "";
  for (const word of words) {
    add(`w:${word}`);
    if (before !== "") add(`b:${before} ${word}`);
    before = word;
  }
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, " ");
  for (let index = 0; index + 1 < bare.length; index += 1) {
    const pair = bare.slice(index, index + 2);
    if (isHan(pair.charCodeAt(0)) || isHan(pair.charCodeAt(1))) {
      add(`2:${pair}`);
      if (index + 3 <= bare.length) add(`3:${bare.slice(index, index + 3)}`);
    }
  }
  return features;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
