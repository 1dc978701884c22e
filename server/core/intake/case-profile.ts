import type { CaseProfile, TextPrint } from "../../../contract/case";
import { mainFacets, type Facets } from "./facets";

const EXEMPLARS = 8;
const CENTROID_TERMS = 96;
/** Choosing exemplars costs about 0.5 ms: for each of the first 64 members, then for one in 16. */
const OFTEN = 64;
const SELDOM = 16;
/** An exemplar's own bound: long articles add their first terms only, so that a profile stays under some 12 kB. */
const EXEMPLAR_TERMS = 96;
/** Members past this many weigh less and less for the centroid: an old large case still follows its newest words. */
const FULL_MEMORY = 200;

/** The profile of a case that holds nothing yet. */
export const EMPTY_PROFILE: CaseProfile = {
  subjects: {},
  defects: {},
  exemplars: [],
  centroid: [],
  members: 0,
};

/** The profile after one more text. The old profile stays as it was. */
export function updateProfile(profile: CaseProfile, print: TextPrint, facets: Facets): CaseProfile {
  return {
    subjects: counted(profile.subjects, mainFacets(facets.subjects)),
    defects: counted(profile.defects, mainFacets(facets.defects)),
    exemplars: withExemplar(
      profile.exemplars,
      print.terms.slice(0, EXEMPLAR_TERMS),
      profile.members,
    ),
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

/** The first eight texts are kept; after that a text replaces the one most like another, if it is less like any itself. */
function withExemplar(exemplars: readonly Terms[], terms: Terms, members: number): Terms[] {
  if (terms.length === 0) return [...exemplars];
  if (exemplars.length < EXEMPLARS) return [...exemplars, terms];
  if (members >= OFTEN && members % SELDOM !== 0) return [...exemplars];
  const closeness = (one: Terms, index: number) =>
    Math.max(...exemplars.map((other, at) => (at === index ? 0 : overlap(one, other))));
  const mine = closeness(terms, -1);
  let worst = -1;
  let most = mine;
  exemplars.forEach((one, index) => {
    const close = closeness(one, index);
    if (close > most) [worst, most] = [index, close];
  });
  return worst < 0
    ? [...exemplars]
    : exemplars.map((one, index) => (index === worst ? terms : one));
}

function overlap(a: Terms, b: Terms): number {
  const mine = new Set(a.map(([term]) => term));
  const shared = b.reduce((count, [term]) => count + (mine.has(term) ? 1 : 0), 0);
  return shared / (a.length + b.length - shared || 1);
}

function summed(profile: CaseProfile, terms: Terms): [string, number][] {
  const weights = new Map(profile.centroid);
  const fade = profile.members >= FULL_MEMORY ? 1 - 1 / FULL_MEMORY : 1;
  if (fade < 1) for (const [term, weight] of weights) weights.set(term, weight * fade);
  for (const [term, count] of terms) {
    weights.set(term, (weights.get(term) ?? 0) + 1 + Math.log(count));
  }
  if (weights.size <= CENTROID_TERMS) return [...weights];
  // Character pairs are many and light: at equal weight words and facets stay.
  const rank = ([term, weight]: [string, number]) => weight * (term.startsWith("~") ? 0.6 : 1);
  return [...weights].sort((a, b) => rank(b) - rank(a)).slice(0, CENTROID_TERMS);
}
