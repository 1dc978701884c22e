import type { CaseDoc, Reading } from "../../contract/case";
import { possibleSame, type PossibleSame } from "../core/intake/possible-same";

/** The speakers of a case who are perhaps one person, by its records as they stand in the store, the likeliest first. */
export function perhapsOnePerson(
  doc: Pick<CaseDoc, "links">,
  readings: readonly Reading[],
): PossibleSame[] {
  return possibleSame(readings, doc.links);
}
