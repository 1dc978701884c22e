import type { CaseProfile, TextPrint } from "../../../contract/case";
import type { Relation } from "./facet-relation";
import { placeStem } from "./places-in-text";

/** What a place's term begins with in a text's print. */
export const PLACE = "@";

/**
 * How the public places that a signal names stand to those of a case: one shared (by its whole name or, in the signal, by
 * its name alone), one side silent, or both named and different. The same nuisance in two streets is two matters.
 */
export function placeRelation({ terms }: Pick<TextPrint, "terms">, profile: CaseProfile): Relation {
  const mine = placesOf(terms);
  const theirs = new Set(profile.exemplars.flatMap((exemplar) => placesOf(exemplar)));
  if (mine.some((place) => theirs.has(place))) return "same";
  const pairs = new Set(terms.map(([term]) => term));
  if ([...theirs].some((place) => isMentioned(place, pairs))) return "same";
  return mine.length > 0 && theirs.size > 0 ? "conflict" : "unknown";
}

function placesOf(terms: readonly (readonly [string, number])[]): string[] {
  return terms.flatMap(([term]) => (term.startsWith(PLACE) ? [term.slice(PLACE.length)] : []));
}

/** All character pairs of a place's own name stand in the text. */
function isMentioned(place: string, terms: ReadonlySet<string>): boolean {
  const stem = placeStem(place);
  if (stem === null) return false;
  for (let index = 0; index + 1 < stem.length; index += 1)
    if (!terms.has(`~${stem.slice(index, index + 2)}`)) return false;
  return true;
}
