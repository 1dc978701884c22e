import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Counts } from "../../../contract/case";
import { directoryOf, openDesk, replay } from "./desk";

interface Expected {
  counts: ({ at: string; of: string } & Partial<Counts>)[];
  cases: { of: string; holds?: string[]; without?: string[] }[];
}

const expectedOf = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../replays/${name}.expect.json`, import.meta.url), "utf8"),
  ) as Expected;

/** Plays the signals, and of the actions those that link people and close cases; looks at counts on the way. */
function play(file: string, looks: readonly { at: string; of: string }[] = []) {
  const [setup, ...rows] = replay(file);
  const desk = openDesk(directoryOf(setup));
  const seen: Counts[] = [];
  const lookBefore = (at: string) => {
    for (let look = looks[seen.length]; look && look.at < at; look = looks[seen.length]) {
      seen.push(desk.countsOf(look.of));
    }
  };
  for (const row of rows) {
    lookBefore(String(row["at"]));
    if (row["action"] === "link_identity") desk.link(String(row["target"]), String(row["with"]));
    if (row["action"] === "close") desk.close(String(row["target"]));
    if (row["type"] !== "action" && row["type"] !== "clock") desk.receive(row);
  }
  lookBefore("9999");
  return { desk, seen };
}

describe.each(["e1", "e2", "e3"])("%s", (name) => {
  const expected = expectedOf(name);
  // What reported events add (an outage opens a case, a rejection silences) is not intake's to count.
  const looks = [...expected.counts].sort((a, b) => (a.at < b.at ? -1 : 1));
  const { desk, seen } = play(`${name}.jsonl`, looks);

  test.each(looks.map((row, index) => [row.at, row.of, row, index] as const))(
    "at %s the case of %s counts as stated",
    (_at, _of, { at: _, of: __, ...counts }, index) => {
      expect(seen[index]).toMatchObject(counts);
    },
  );

  test.each(
    expected.cases.filter(({ of }) => desk.caseOf(of)).map((row) => [row.of, row] as const),
  )("the case of %s holds what it should", (of, { holds = [], without = [] }) => {
    const id = desk.caseOf(of);
    expect(holds.filter((signal) => desk.caseOf(signal) !== id)).toEqual([]);
    expect(without.filter((signal) => desk.caseOf(signal) === id)).toEqual([]);
  });
});

describe("the decoys", () => {
  const { "re-cn": pack } = JSON.parse(
    readFileSync(new URL("../../replays/decoys.expect.json", import.meta.url), "utf8"),
  ) as { "re-cn": { decoys: ({ name: string; signals: string[] } & Partial<Counts>)[] } };
  const { desk } = play("decoys-re.jsonl");

  test.each(pack.decoys.map((decoy) => [decoy.name, decoy] as const))("%s", (_, decoy) => {
    const { signals, parties, persons, households, origins } = decoy;
    const stated = Object.entries({ parties, persons, households, origins }).filter(
      ([, count]) => count !== undefined,
    );
    if (stated.length > 0)
      expect(desk.countsOf(signals[0] ?? "")).toMatchObject(Object.fromEntries(stated));
    const cases = new Set(signals.map((signal) => desk.caseOf(signal)));
    expect(cases.size).toBe(decoy.name.startsWith("three recurrences") ? 4 : 1);
  });

  test("open no case for what is not about us, good news, or old news", () => {
    const quiet = [
      "media-positive",
      "media-peer",
      "media-neutral",
      "media-namesake",
      "media-own",
      "old-1",
    ];
    expect(quiet.map((signal) => desk.caseOf(signal))).toEqual(quiet.map(() => null));
  });

  test("give the refused threat no grade, and the one to call the regulator only that kind", () => {
    const calm = desk.readings.find(({ signal }) => signal === "calm-1");
    expect(calm?.threat?.grade ?? 0).toBe(0);
    const said = play("decoys-banca.jsonl").desk.readings.find(({ signal }) => signal === "said-1");
    expect(said?.threat).toMatchObject({ kind: "regulator", grade: 1 });
  });
});
