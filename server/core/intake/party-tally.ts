import type { Counts, Reading } from "../../../contract/case";
import { createGroupCounts, type Mark } from "./group-counts";
import { originKeys } from "./origins";

/** Two identity keys that a person said are one person's. */
export interface IdentityLink {
  a: string;
  b: string;
}

/** Counts of everything added so far; adding costs the same however much was added before. */
export interface PartyTally {
  add(reading: Reading): void;
  counts(): Counts;
  /** True where a reading adds to the parties at all. */
  addsParty(reading: Reading): boolean;
  /** The party that a person or household key belongs to: equal answers are one party. */
  partyOf(key: string): string;
  isVerified(key: string): boolean;
  /** Verified parties known by themselves, without what a joint complaint only numbers. */
  identifiedParties(): number;
}

/**
 * A running tally. Parties are groups of person keys and flats (one owner of two flats is one party); persons are
 * groups of person keys alone. To take a link or a reading back, make a new tally.
 */
export function createPartyTally(links: readonly IdentityLink[] = []): PartyTally {
  const parties = createGroupCounts();
  const persons = createGroupCounts();
  const outlets = createGroupCounts();
  let attestedHouseholds = 0;
  for (const { a, b } of links) for (const groups of [parties, persons]) groups.link(a, b);

  const add = (reading: Reading) => {
    if (reading.origin && reading.excluded === null) outlets.mark(originKeys(reading), PRESENT);
    if (!addsParty(reading)) return;
    const people = personNodes(reading);
    const flat = reading.householdKey;
    const { joint } = reading;
    parties.mark(flat ? [...people, flat] : people, partyMark(reading));
    persons.mark(people, personMark(reading));
    for (const listed of joint?.households ?? []) {
      parties.mark([listed], { ...PRESENT, verified: joint?.attested ?? false, flat: true });
    }
    if (joint?.attested && joint.households.length === 0) {
      attestedHouseholds = Math.max(attestedHouseholds, joint.householdCount ?? 0);
    }
  };

  return {
    add,
    counts: () => ({
      parties: parties.verified(),
      persons: persons.verified(),
      households: Math.max(parties.withFlat(), attestedHouseholds),
      possibleParties: parties.possible(),
      origins: outlets.identified(),
    }),
    addsParty,
    partyOf: parties.rootOf,
    isVerified: parties.isVerified,
    identifiedParties: parties.identified,
  };
}

/** The keys of the person behind a reading; one who left none, or whom people told apart, is known by the reading itself. */
export function personNodes({ personKeys, id, apart }: Reading): string[] {
  const own = apart ? personKeys.filter((key) => !apart.includes(key)) : personKeys;
  return own.length > 0 ? own : [id];
}

const PRESENT: Mark = { verified: true, present: true, flat: false, attested: 0, claimed: 0 };

function addsParty({ role, excluded, party }: Reading): boolean {
  return role === "complaint" && excluded === null && party !== "none";
}

/** A list of addresses beats a number; of numbers the households beat the persons. */
function partyMark(reading: Reading): Mark {
  const { joint } = reading;
  const stated =
    joint && joint.households.length === 0 ? (joint.householdCount ?? joint.personCount ?? 0) : 0;
  return { ...markOf(reading, stated), flat: reading.householdKey !== null };
}

/** Each household is at least one person. */
function personMark(reading: Reading): Mark {
  const { joint } = reading;
  return markOf(
    reading,
    joint ? (joint.personCount ?? joint.householdCount ?? joint.households.length) : 0,
  );
}

function markOf({ party, joint }: Reading, stated: number): Mark {
  const attested = joint?.attested ?? false;
  return {
    verified: party === "verified",
    present: true,
    flat: false,
    attested: attested ? stated : 0,
    claimed: attested ? 0 : stated,
  };
}
