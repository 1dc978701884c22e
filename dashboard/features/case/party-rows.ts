import type { CaseReading, CountingParty, FlatView } from "../../../contract/case-evidence";
import type { CasePageView } from "../../../contract/case-page";
import { standingOf } from "../../lib/who-counts";

/** The parts of the list, in the order in which they ask for attention. */
export const PARTS = ["asked", "possible", "counted", "origins", "left"] as const;
export type Part = (typeof PARTS)[number];

/** A line of the list: where it stands, why, and the record behind it (null where a handler attested the party). */
export interface PartyRow {
  key: string;
  part: Part;
  /** "H09": this page's number of the party, by when it was first heard; "" for whoever is none. */
  number: string;
  /** Masked; "" where nothing is known. */
  label: string;
  flat: FlatView | null;
  at: string;
  record: CaseReading | null;
  /** How many parties it stands for; 0 for what adds nothing. */
  size: number;
  /** Left out because this party counts already. */
  already: { by: "household" | "person"; number: string } | null;
  /** Further records of the same party. */
  further: number;
  /** Of a record that is asked about, 0 to 1. */
  likeness?: number;
}

type Numbered = CountingParty & { number: string };

/** Parties with this page's numbers: H for a household, P for a person, in the order in which they were first heard. */
export function numbered(parties: readonly CountingParty[]): Numbered[] {
  const counts = { household: 0, person: 0 };
  return [...parties]
    .sort((a, b) => Date.parse(a.firstAt) - Date.parse(b.firstAt))
    .map((party) => {
      if (party.kind === "attested") return { ...party, number: "" };
      counts[party.kind] += 1;
      const letter = party.kind === "household" ? "H" : "P";
      return { ...party, number: `${letter}${String(counts[party.kind]).padStart(2, "0")}` };
    });
}

/** Every record of the case in the part where it stands today, newest first within each part. */
export function partyRows(of: Pick<CasePageView, "readings" | "counting" | "spread">): PartyRow[] {
  const publishers = publishersOf(of.spread);
  const parties = numbered(of.counting);
  const byRecord = new Map(parties.flatMap((one) => one.records.map((id) => [id, one] as const)));
  const { counted, possible, origins, leftOut } = standingOf({ ...of, counting: parties });
  const line = (part: Part) => (one: { party: CountingParty; record: CaseReading | null }) => {
    const party = one.party as Numbered;
    const { record } = one;
    return {
      key: party.records[0] ? `${party.records[0]} ${party.number}` : party.label,
      part,
      number: party.number,
      label: whoOf(party.label, party.flat),
      flat: party.flat,
      at: party.firstAt,
      record,
      size: party.size,
      already: null,
      further: party.records.length - 1,
    };
  };
  const other = (part: Part, record: CaseReading, already: "household" | "person" | null) => ({
    key: idOf(record),
    part,
    number: "",
    label: publishers.get(record.id) ?? whoOf(record.complainant ?? "", record.flat),
    flat: record.flat,
    at: record.eventAt,
    record,
    size: 0,
    already: already && { by: already, number: byRecord.get(idOf(record))?.number ?? "" },
    further: 0,
  });
  return [
    ...possible.map(line("possible")),
    ...counted.map(line("counted")),
    ...origins.map((record) => other("origins", record, null)),
    ...leftOut.map(({ record, already }) => other("left", record, already)),
  ];
}

/** How many a part holds: parties where parties count, records elsewhere. */
export function sizeOf(part: Part, rows: readonly PartyRow[]): number {
  const own = rows.filter((row) => row.part === part);
  return part === "counted" ? own.reduce((sum, row) => sum + row.size, 0) : own.length;
}

/** Who published what stands in the origin graph: outlets and public accounts go by their names. */
function publishersOf(spread: CasePageView["spread"]): Map<string, string> {
  return new Map(
    spread.flatMap((one) => [
      [one.signal, one.name] as const,
      ...one.repeats.map((repeat) => [repeat.signal, repeat.name] as const),
    ]),
  );
}

const idOf = (record: CaseReading) => `${record.source}|${record.id}`;

/** The label without its flat, which has a column of its own. */
export function whoOf(label: string, flat: FlatView | null): string {
  if (flat === null || !label.includes(flat.shown)) return label;
  return label.replace(flat.shown, "").replace(/ · (?=\)?$)/u, "");
}
