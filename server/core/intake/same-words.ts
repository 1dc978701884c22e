import { longestOnly } from "./word-hits";
import { createWordScanner } from "./word-scanner";

/** A folded text with each word of a group of synonyms as the group's first, set apart by spaces. */
export type SameWords = (folded: string) => string;

/** Compiles groups of words that say the same; of words that overlap the longest counts. */
export function compileSameWords(groups: readonly (readonly string[])[]): SameWords {
  const scanner = createWordScanner(
    groups.flatMap(([first = "", ...others]) =>
      [first, ...others].map((word) => [word, first] as const),
    ),
  );
  return (folded) => {
    let text = "";
    let from = 0;
    for (const { tag, start, end } of longestOnly(scanner.scan(folded))) {
      if (start < from) continue;
      text += `${folded.slice(from, start)} ${tag} `;
      from = end;
    }
    return (text + folded.slice(from)).replace(/\s+/g, " ").trim();
  };
}
