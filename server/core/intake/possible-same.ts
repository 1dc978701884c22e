import type { Reading } from "../../../contract/case";
import { createPartyTally, personNodes, type IdentityLink } from "./party-tally";
import { samePerson, type PersonJudgement } from "./same-person";

/** Two records of a case that perhaps are one person's: a question to people; counted as two until it is answered. */
export interface PossibleSame extends PersonJudgement {
  a: Reading;
  b: Reading;
}

/** More questions than this at once help nobody. */
const MOST = 50;

/**
 * The pairs of a case's counted speakers that are perhaps one person, the likeliest first. Who counts as one already, or was
 * told apart by a person, is no question. Only those who share a trace are compared: the cost does not grow with all pairs.
 */
export function possibleSame(
  readings: readonly Reading[],
  links: readonly IdentityLink[],
): PossibleSame[] {
  const speakers = readings.filter(
    ({ role, excluded, apart }) => role === "complaint" && excluded === null && !apart,
  );
  const tally = createPartyTally(links);
  for (const reading of speakers) tally.add(reading);
  const partyOf = (reading: Reading) => tally.partyOf(personNodes(reading)[0] ?? reading.id);
  const found = new Map<string, PossibleSame>();
  for (const group of byTrace(speakers)) {
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) {
        if (partyOf(a) === partyOf(b)) continue;
        const key = [partyOf(a), partyOf(b)].sort().join("|");
        const judged = found.has(key) ? null : samePerson(a, b);
        if (judged?.verdict === "possible") found.set(key, { a, b, ...judged });
      }
  }
  return [...found.values()].sort((x, y) => y.confidence - x.confidence).slice(0, MOST);
}

/** Groups of speakers with one trace in common that tells enough; groups too large to mean anything are left out. */
function byTrace(speakers: readonly Reading[]): Reading[][] {
  const groups = new Map<string, Reading[]>();
  for (const reading of speakers)
    for (const trace of reading.traces ?? [])
      if (!trace.startsWith("surname:")) groups.set(trace, [...(groups.get(trace) ?? []), reading]);
  return [...groups.values()].filter(({ length }) => length > 1 && length <= 40);
}
