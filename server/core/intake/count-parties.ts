import type { Counts, Party, Reading, Tally } from "../../../contract/case";
import type { Instant } from "../../../contract/primitives";
import { createPartyTally, personNodes, type IdentityLink, type PartyTally } from "./party-tally";

export { createPartyTally, type IdentityLink, type PartyTally };

/** A span of event time, both ends included; null leaves an end open. */
export interface Span {
  from: Instant | null;
  to: Instant | null;
}

/**
 * Counts a case's distinct parties over a span of event time (domain page B1): all residents of a flat are one party,
 * an owner of two flats is one, a person without a known flat is one and no household, an anonymous author is one
 * possible party. `counts` says how many; `parties` says who, in order of first appearance. Neither the order of the
 * readings nor of the links matters.
 */
export function countParties(
  readings: readonly Reading[],
  links: readonly IdentityLink[],
  span: Span,
): Tally {
  const within = readings
    .filter(
      ({ eventAt }) => (span.from ?? -Infinity) <= eventAt && eventAt <= (span.to ?? Infinity),
    )
    .sort((a, b) => a.eventAt - b.eventAt || a.seq - b.seq || (a.id < b.id ? -1 : 1));
  const tally = createPartyTally(links);
  for (const reading of within) tally.add(reading);
  const counts = tally.counts();
  return {
    counts,
    parties: [...partiesOf(within, tally), ...attestedParty(within, tally, counts)],
  };
}

interface Draft extends Party {
  flats: Set<string>;
}

function partiesOf(within: readonly Reading[], tally: PartyTally): Party[] {
  const drafts = new Map<string, Draft>();
  for (const reading of within) {
    if (!tally.addsParty(reading)) continue;
    enter(drafts, tally, personNodes(reading)[0] ?? reading.id, reading, reading.householdKey);
    for (const flat of reading.joint?.households ?? []) enter(drafts, tally, flat, reading, flat);
  }
  return [...drafts.values()].map(finish);
}

function enter(
  drafts: Map<string, Draft>,
  tally: PartyTally,
  node: string,
  reading: Reading,
  flat: string | null,
): void {
  const root = tally.partyOf(node);
  const draft = drafts.get(root) ?? begin(node, reading, tally);
  drafts.set(root, draft);
  if (!draft.readings.includes(reading.id)) draft.readings.push(reading.id);
  if (flat) draft.flats.add(flat);
}

function begin(node: string, reading: Reading, tally: PartyTally): Draft {
  const listedOnly = reading.joint?.households.includes(node) ?? false;
  return {
    key: node,
    kind: "person",
    verified: tally.isVerified(node),
    readings: [],
    firstAt: reading.eventAt,
    label: listedOnly ? `联名信所列住户(${reading.label})` : reading.label,
    flats: new Set(),
  };
}

/** A verified party with a flat goes by its flat; an unverified one by the key that a rejection names. */
function finish({ flats, ...party }: Draft): Party {
  const [flat] = [...flats].sort();
  if (flat === undefined) return party;
  return { ...party, kind: "household", key: party.verified ? flat : party.key };
}

/** What staff attest beyond those known by themselves, as one row: nobody knows yet who they are. */
function attestedParty(within: readonly Reading[], tally: PartyTally, counts: Counts): Party[] {
  const beyond = counts.parties - tally.identifiedParties();
  if (beyond <= 0) return [];
  const claims = within.filter((reading) => tally.addsParty(reading) && reading.joint?.attested);
  const size = ({ joint }: Reading) => joint?.householdCount ?? joint?.personCount ?? 0;
  const largest = claims.reduce<Reading | null>(
    (top, next) => (top && size(top) >= size(next) ? top : next),
    null,
  );
  if (!largest) return [];
  const label = `另有 ${String(beyond)} 方，集体投诉登记人数，名单待补`;
  return [
    {
      key: `attested:${largest.id}`,
      kind: "attested",
      verified: true,
      readings: [largest.id],
      firstAt: largest.eventAt,
      label,
    },
  ];
}
