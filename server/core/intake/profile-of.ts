import type { CaseProfile, Reading, TextPrint } from "../../../contract/case";
import { EMPTY_PROFILE, updateProfile } from "./case-profile";
import type { Facets } from "./facets";

/** A case's profile made anew from its readings, in their order: after some of them moved. What is excluded tells nothing. */
export function profileOf(readings: readonly Reading[]): CaseProfile {
  return readings
    .filter(({ excluded }) => excluded === null)
    .reduce((profile, { print }) => updateProfile(profile, print, facetsIn(print)), EMPTY_PROFILE);
}

/** A print keeps the facets that its text is mainly about: "#" a subject, "!" a defect. */
function facetsIn({ terms }: TextPrint): Facets {
  const facets: Facets = { subjects: {}, defects: {} };
  for (const [term, count] of terms) {
    if (term.startsWith("#")) facets.subjects[term.slice(1)] = count;
    if (term.startsWith("!")) facets.defects[term.slice(1)] = count;
  }
  return facets;
}
