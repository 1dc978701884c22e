import type { CaseProfile } from "../../../contract/case";
import { mainFacets, type Facets } from "./facets";

/** How a signal's subjects or defects stand to a case's: one shared, one side silent, or both known and different. */
export type Relation = "same" | "unknown" | "conflict";

/** A facet that less than a fifth of the members name is not what the case is about. */
const CASE_SHARE = 0.2;
/** People add these to any complaint: they decide nothing while something more definite is named. Ids of the shipped lexicon. */
const VAGUE = new Set([
  "customer-service",
  "property-staff",
  "refund",
  "app",
  "coupon",
  "merchant",
  "unresponsive",
  "attitude",
  "bot-service",
  "refund-refused",
  "dirty",
]);

/** What broke: the same thing, something else, or not said. */
export function subjectRelation(facets: Facets, profile: CaseProfile): Relation {
  return relation(mainFacets(facets.subjects), ofCase(profile.subjects, profile.members));
}

/** How it broke: the same way, another way, or not said. */
export function defectRelation(facets: Facets, profile: CaseProfile): Relation {
  return relation(mainFacets(facets.defects), ofCase(profile.defects, profile.members));
}

function ofCase(counts: Readonly<Record<string, number>>, members: number): string[] {
  return Object.keys(counts).filter((id) => (counts[id] ?? 0) >= members * CASE_SHARE);
}

function relation(mine: readonly string[], theirs: readonly string[]): Relation {
  const shared = mine.filter((id) => theirs.includes(id));
  if (shared.some((id) => !VAGUE.has(id))) return "same";
  const definite = [mine, theirs].map((ids) => ids.filter((id) => !VAGUE.has(id)));
  if (definite.every((ids) => ids.length > 0)) return "conflict";
  return shared.length > 0 && definite.every((ids) => ids.length === 0) ? "same" : "unknown";
}
