import { describe, expect, test } from "@jest/globals";
import type { Reading } from "../../../contract/case";
import { directoryOf, openDesk, replay } from "./desk";

/** role / exclusion / party of every record of a replay that is a signal. */
function rolesOf(file: string): Map<string, string> {
  const [setup, ...rows] = replay(file);
  const desk = openDesk(directoryOf(setup));
  const roles = new Map<string, string>();
  for (const row of rows) {
    if (row["type"] === "action" || row["type"] === "clock") continue;
    const { reading } = desk.receive(row);
    roles.set(reading.signal, told(reading));
  }
  return roles;
}

const told = ({ role, excluded, party, origin }: Reading) =>
  [role, excluded, party === "none" ? null : party, origin ? "origin" : null]
    .filter(Boolean)
    .join(" ");

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `S${String(from + index).padStart(2, "0")}`);

describe.each<[string, string, Record<string, string[]>]>([
  [
    "water in a garage",
    "e1.jsonl",
    {
      "complaint verified": [
        "S01",
        "S02",
        "S03",
        "S04",
        "S05",
        "S08",
        ...range(10, 16),
        "S20",
        "S21",
        "S41",
        "S42",
        "S43",
      ],
      "complaint possible": ["S07"],
      "complaint repeat": ["S09"],
      "mention positive": ["S17", "S46"],
      "peer peer": ["S18"],
      "none spam": ["S19"],
      "publication origin": ["S22", "S29", "S31", "S34", "S36"],
      "reach reprint": [...range(23, 27), "S30", ...range(37, 40)],
    },
  ],
  [
    "an annuity sold as a deposit",
    "e2.jsonl",
    {
      "complaint verified": range(1, 8),
      "peer peer": ["S09"],
      "mention positive": ["S10", "S35"],
      "complaint possible": range(11, 16),
      "publication origin": ["S20", "S29", "S31"],
      "reach reprint": [...range(21, 26), "S30", "S32"],
    },
  ],
  [
    "a hot power bank",
    "e3.jsonl",
    {
      "complaint verified": [...range(1, 18), ...range(36, 45), ...range(47, 52)],
      "reach reprint": [...range(20, 27), ...range(30, 33)],
      "publication origin": ["S28", "S29"],
      "mention neutral": ["S53"],
      "mention positive": ["S56"],
      "peer peer": ["S57"],
      mention: ["S58"],
    },
  ],
  [
    "the decoys",
    "decoys-re.jsonl",
    {
      "complaint repeat": ["imp-2", "imp-3", "imp-4"],
      "mention positive": ["media-positive"],
      "peer peer": ["media-peer"],
      "mention neutral": ["media-neutral"],
      "none namesake": ["media-namesake"],
      "mention own-statement": ["media-own"],
      "publication origin": ["reprint-1"],
      "reach reprint": ["reprint-2"],
      "publication resurfaced": ["old-1"],
      "complaint verified": [
        "imp-1",
        "tri-1",
        "tri-4",
        "gap-3",
        "open-1",
        "nine-9",
        "couple-3",
        "one-3",
        "cc-1",
        "ext-1",
        "calm-1",
      ],
    },
  ],
])("%s", (_, file, expected) => {
  const roles = rolesOf(file);
  const table = Object.entries(expected).flatMap(([role, ids]) =>
    ids.map((id) => [id, role] as const),
  );
  test.each(table)("%s is %s", (id, role) => {
    expect(roles.get(id)).toBe(role);
  });
});
