import type { CaseDoc, Reading, Tally } from "../../contract/case";
import { countParties } from "../core/intake/count-parties";

/** What counts on a case today and who, by its records as they stand in the store, first heard first. */
export function partiesNow(doc: Pick<CaseDoc, "links">, readings: readonly Reading[]): Tally {
  return countParties(readings, doc.links, { from: null, to: null });
}
