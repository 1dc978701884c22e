import type { CountUnit, CountedParty } from "../../../contract/alert";
import type { CaseDoc, Reading, Tally } from "../../../contract/case";
import type { Bilingual, Confidence, Instant } from "../../../contract/primitives";
import type { PolicyPack } from "../../../contract/policy";

/** A case as the rules see it: its document, everything that was read into it, and a way to count. */
export interface CaseFacts {
  case: CaseDoc;
  /** All readings of the case, in order of receipt. */
  readings: readonly Reading[];
  /** Counts distinct parties over a span of event time, both ends included; null is open. */
  tally(from: Instant | null, to: Instant | null): Tally;
}

/** The moment at which rules are read, and the pack they are read from. */
export interface Moment {
  now: Instant;
  pack: PolicyPack;
}

/** What one rule says of a case. `holds` null comes with the reason too: silence is explained. */
export interface Finding {
  holds: Confidence | null;
  count: number | null;
  possible: number;
  threshold: number | null;
  unit: CountUnit | null;
  window: { from: Instant; to: Instant } | null;
  counted: CountedParty[];
  excluded: { id: string; reason: string }[];
  reason: Bilingual;
  /** What a person would reject: keys of the unverified parties, ids of unconfirmed reports. */
  unverified: string[];
  /** The rule does not hold, but a person may decide that it does: the reason says why (three people of one flat). */
  offersRaise: boolean;
}

/** A finding that counts nothing. */
export function plainFinding(
  holds: Confidence | null,
  reason: Bilingual,
  signals: CountedParty[] = [],
): Finding {
  return {
    holds,
    count: null,
    possible: 0,
    threshold: null,
    unit: null,
    window: null,
    counted: signals,
    excluded: [],
    reason,
    unverified: [],
    offersRaise: false,
  };
}

/** Shows one reading as evidence. */
export function asEvidence(
  reading: Reading,
  kind: CountedParty["kind"],
  verified = true,
): CountedParty {
  return {
    label: reading.outlet ?? reading.label,
    kind,
    verified,
    signals: [reading.signal],
    firstAt: reading.eventAt,
    channel: reading.channel,
    url: reading.url,
  };
}
