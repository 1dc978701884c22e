import type { CaseDoc, CaseProfile } from "../../../contract/case";
import { CHARACTER } from "./term-kinds";
import { charactersOf, type TermStatistics } from "./term-vector";

/** Which cases of a scope hold which terms. */
export interface TermPostings {
  /** Takes a case in, or its newer state. */
  put(doc: CaseDoc): void;
  remove(id: string): void;
  /** Ids of the cases that hold a term. */
  holders(term: string): ReadonlySet<string>;
  readonly statistics: TermStatistics;
}

/** What was noted of a case: its document may change under it, what was noted may not. */
interface Noted {
  terms: ReadonlySet<string>;
  centroid: CaseProfile["centroid"];
}

const NONE: ReadonlySet<string> = new Set();

/** Empty postings. A case grows by a few terms at a time: taking its newer state costs what changed. */
export function createTermPostings(): TermPostings {
  const noted = new Map<string, Noted>();
  const postings = new Map<string, Set<string>>();
  // Single characters stand in too many cases to find one by: they are only counted.
  const characters = new Map<string, number>();
  const count = (centroid: CaseProfile["centroid"], by: number) => {
    for (const character of charactersOf(centroid).keys())
      characters.set(character, (characters.get(character) ?? 0) + by);
  };
  const put = (doc: CaseDoc) => {
    const { centroid } = doc.profile;
    const before = noted.get(doc.id);
    if (before?.centroid === centroid) return;
    const terms = new Set([...centroid.map(([term]) => term), ...facetPairs(doc)]);
    for (const term of before?.terms ?? NONE) if (!terms.has(term)) drop(postings, term, doc.id);
    for (const term of terms) if (!before?.terms.has(term)) addTo(postings, term, doc.id);
    count(before?.centroid ?? [], -1);
    count(centroid, 1);
    noted.set(doc.id, { terms, centroid });
  };
  const remove = (id: string) => {
    const before = noted.get(id);
    for (const term of before?.terms ?? NONE) drop(postings, term, id);
    count(before?.centroid ?? [], -1);
    noted.delete(id);
  };
  const statistics: TermStatistics = {
    get documents() {
      return noted.size;
    },
    frequency: (term) =>
      term.startsWith(CHARACTER) ? (characters.get(term) ?? 0) : (postings.get(term)?.size ?? 0),
  };
  return { put, remove, holders: (term) => postings.get(term) ?? NONE, statistics };
}

/** "#garage!leak" finds the cases on that problem whatever their words. */
function facetPairs({ profile }: CaseDoc): string[] {
  const often = (counts: Readonly<Record<string, number>>) =>
    Object.keys(counts).filter((id) => (counts[id] ?? 0) * 5 >= profile.members);
  return often(profile.subjects).flatMap((subject) =>
    often(profile.defects).map((defect) => `#${subject}!${defect}`),
  );
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

function drop(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  ids?.delete(id);
  if (ids?.size === 0) map.delete(key);
}
