import type { CaseDoc } from "../../../contract/case";
import type { Instant } from "../../../contract/primitives";
import { EMPTY_PROFILE } from "./case-profile";
import { scopeOf, type Place } from "./scope";

/** What a case begins with. */
export interface CaseBeginning {
  id: string;
  place: Place;
  title: string;
  at: Instant;
  pack: { id: string; version: string };
  drill: boolean;
  /** The closed case that this one repeats; null for a problem of its own. */
  recurrenceOf: Pick<CaseDoc, "id" | "recurrences"> | null;
}

/** A case in which nothing has been counted yet: level 4, open, quiet. */
export function freshCase(given: CaseBeginning): CaseDoc {
  const { id, place, title, at, pack, drill, recurrenceOf } = given;
  return {
    id,
    scope: scopeOf(place),
    shard: 0,
    ...place,
    packId: pack.id,
    packVersion: pack.version,
    title,
    drill,
    status: "open",
    openedAt: at,
    updatedAt: at,
    level: 4,
    confidence: "confirmed",
    levelSince: at,
    counts: { parties: 0, persons: 0, households: 0, possibleParties: 0, origins: 0 },
    signals: 0,
    held: [],
    events: [],
    checks: [],
    confirmations: [],
    rejected: [],
    helpAsked: [],
    seriousTags: [],
    cause: "undetermined",
    causeEvidence: null,
    noticed: [],
    quietSince: at,
    loweringOfferedAt: null,
    links: [],
    incidentId: null,
    recurrenceOf: recurrenceOf?.id ?? null,
    recurrences: recurrenceOf ? recurrenceOf.recurrences + 1 : 0,
    profile: EMPTY_PROFILE,
  };
}
