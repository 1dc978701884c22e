import type { Findings } from "./compile-lexicon";
import { longestOnly } from "./word-hits";

/** A title names the matter: its concepts count twice. */
const TITLE_WEIGHT = 2;
/** Topics that any complaint may name, whatever it is about: who, when, how much, how one is treated, what one wishes. */
const SAY_LITTLE: ReadonlySet<string> = new Set(
  "act ask blame company complain feeling judge person place praise quantity service time".split(
    " ",
  ),
);

/**
 * The concepts that a text names, by id with how often: "漏水" and "渗水" are one. Of words that overlap the longest
 * counts; a word of two concepts names both. Topics that tell no matter are left out.
 */
export function conceptsIn(body: Findings, title: Findings | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (findings: Findings | null, weight: number) => {
    for (const { tag } of longestOnly(findings?.get("concept") ?? []))
      if (tellsMatter(tag.id)) counts.set(tag.id, (counts.get(tag.id) ?? 0) + weight);
  };
  add(title, TITLE_WEIGHT);
  add(body, 1);
  return counts;
}

function tellsMatter(id: string): boolean {
  return !SAY_LITTLE.has(broadOf(id));
}

/**
 * `features` and the concepts that a text names, for a classifier, which so knows a word it was never taught by the
 * words that say the same. A concept counts as `mentions` words of the text, its broad topic as one. The map that was
 * given is the one returned.
 */
export function withConcepts(
  features: Map<string, number>,
  findings: Findings,
  mentions: number,
): Map<string, number> {
  const add = (name: string, count: number) =>
    features.set(name, (features.get(name) ?? 0) + count);
  for (const { tag } of longestOnly(findings.get("concept") ?? [])) {
    add(`concept:${tag.id}`, mentions);
    add(`kind:${broadOf(tag.id)}`, 1);
  }
  return features;
}

function broadOf(id: string): string {
  return id.slice(0, id.indexOf("."));
}
