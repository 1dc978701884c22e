import type { Findings, WordList, WordTag } from "./compile-lexicon";
import { uncovered } from "./word-hits";
import type { WordHit } from "./word-scanner";

/** What a text says is broken (subjects) and how (defects): facet id → how often, the title three times. */
export interface Facets {
  subjects: Record<string, number>;
  defects: Record<string, number>;
}

/** A title names its matter: it weighs as three mentions in the text. */
const TITLE_WEIGHT = 3;
/** A long article names many things in passing; what it names less than a third as often as its main matter is passing. */
const PASSING_SHARE = 1 / 3;

/** Reads the facets of a text and, where there is one, its title. */
export function facetsOf(body: Findings, title: Findings | null): Facets {
  return { subjects: count("subject", body, title), defects: count("defect", body, title) };
}

/** The facet ids that a text is mainly about, most often named first. */
export function mainFacets(counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const top = entries[0]?.[1] ?? 0;
  return entries.filter(([, count]) => count >= top * PASSING_SHARE).map(([id]) => id);
}

function count(list: WordList, body: Findings, title: Findings | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const hit of standing(list, body)) add(counts, hit.tag.id, 1);
  if (title) for (const hit of standing(list, title)) add(counts, hit.tag.id, TITLE_WEIGHT);
  return counts;
}

/** A word inside a longer facet word, boilerplate ("电梯口") or thanks ("一滴水都没有了") does not speak for itself. */
function standing(list: WordList, findings: Findings): WordHit<WordTag>[] {
  const hits = findings.get(list);
  if (!hits) return [];
  const covers = [
    ...hits,
    ...(findings.get("boilerplate") ?? []),
    ...(findings.get("thanks") ?? []),
  ];
  return uncovered(hits, covers);
}

function add(counts: Record<string, number>, id: string, by: number): void {
  counts[id] = (counts[id] ?? 0) + by;
}
