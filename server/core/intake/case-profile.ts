import type { CaseProfile, TextPrint } from "../../../contract/case";
import { PAIR, PLACE, REGION } from "./term-kinds";
import { mainFacets, type Facets } from "./facets";

const CENTROID_TERMS = 128;
/** Members past this many weigh less and less for the centroid: an old large case still follows its newest words. */
const FULL_MEMORY = 200;

/** The profile of a case that holds nothing yet. */
export const EMPTY_PROFILE: CaseProfile = {
  subjects: {},
  defects: {},
  centroid: [],
  members: 0,
};

/** The profile after one more text. The old profile stays as it was. */
export function updateProfile(profile: CaseProfile, print: TextPrint, facets: Facets): CaseProfile {
  return {
    subjects: counted(profile.subjects, mainFacets(facets.subjects)),
    defects: counted(profile.defects, mainFacets(facets.defects)),
    centroid: summed(profile, print.terms),
    members: profile.members + 1,
  };
}

function counted(counts: Record<string, number>, ids: readonly string[]): Record<string, number> {
  const next = { ...counts };
  for (const id of ids) next[id] = (next[id] ?? 0) + 1;
  return next;
}

type Terms = [term: string, count: number][];

function summed(profile: CaseProfile, terms: Terms): [string, number][] {
  const weights = new Map(profile.centroid);
  const fade = profile.members >= FULL_MEMORY ? 1 - 1 / FULL_MEMORY : 1;
  if (fade < 1) for (const [term, weight] of weights) weights.set(term, weight * fade);
  for (const [term, count] of terms) {
    weights.set(term, (weights.get(term) ?? 0) + 1 + Math.log(count));
  }
  if (weights.size <= CENTROID_TERMS) return [...weights];
  const rank = ([term, weight]: [string, number]) => weight * worthOf(term);
  return [...weights].sort((a, b) => rank(b) - rank(a)).slice(0, CENTROID_TERMS);
}

/** Character pairs are many and light; a place that was named once must not be crowded out by words. */
function worthOf(term: string): number {
  if (term.startsWith(PLACE) || term.startsWith(REGION)) return 4;
  return term.startsWith(PAIR) ? 0.6 : 1;
}
