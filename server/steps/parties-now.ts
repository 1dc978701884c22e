import type { CaseDoc, Party, Reading } from "../../contract/case";
import { countParties } from "../core/intake/count-parties";

/** The parties that count on a case today, by its records as they stand in the store, first heard first. */
export function partiesNow(doc: Pick<CaseDoc, "links">, readings: readonly Reading[]): Party[] {
  return countParties(readings, doc.links, { from: null, to: null }).parties;
}
