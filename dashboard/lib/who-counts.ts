import type { CaseReading, CountingParty } from "../../contract/case-evidence";
import type { CaseDetailView } from "../../contract/summary";

/** A party that counts, or would if it were identified, with the record that made it count (null where a handler attested it). */
export interface PartyLine {
  party: CountingParty;
  record: CaseReading | null;
}

/** A record that adds nothing: by its own reading, or because its household or person counts already. */
export interface LeftOut {
  record: CaseReading;
  already: "household" | "person" | null;
}

/** Who counts on a case, who waits to be identified, which publications are origins, and what adds nothing. */
export interface Standing {
  counted: PartyLine[];
  possible: PartyLine[];
  origins: CaseReading[];
  leftOut: LeftOut[];
}

/** Parts a case's records as the server counts them today, newest first within each part. */
export function standingOf(of: Pick<CaseDetailView, "readings" | "counting">): Standing {
  const records = new Map(of.readings.map((one) => [`${one.source}|${one.id}`, one]));
  const first = new Set<string>();
  const further = new Map<string, "household" | "person">();
  for (const party of of.counting) {
    if (party.records[0] !== undefined) first.add(party.records[0]);
    for (const id of party.records.slice(1))
      further.set(id, party.kind === "household" ? "household" : "person");
  }
  const lines = of.counting
    .map((party) => ({ party, record: records.get(party.records[0] ?? "") ?? null }))
    .sort((a, b) => Date.parse(b.party.firstAt) - Date.parse(a.party.firstAt));
  const rest = [...records]
    .filter(([id]) => !first.has(id))
    .map(([id, record]) => ({ record, already: further.get(id) ?? null }))
    .sort((a, b) => Date.parse(b.record.eventAt) - Date.parse(a.record.eventAt));
  const isOrigin = ({ record }: LeftOut) => record.origin && record.excluded === null;
  return {
    counted: lines.filter(({ party }) => party.verified),
    possible: lines.filter(({ party }) => !party.verified),
    origins: rest.filter(isOrigin).map(({ record }) => record),
    leftOut: rest.filter((one) => !isOrigin(one)),
  };
}
