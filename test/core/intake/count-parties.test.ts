import { describe, expect, test } from "@jest/globals";
import type { Counts, JointClaim, Reading } from "../../../contract/case";
import { countParties, type IdentityLink } from "../../../server/core/intake/count-parties";
import { readingOf } from "./reading-maker";

const EVER = { from: null, to: null };
const count = (readings: Reading[], links: IdentityLink[] = []): Counts =>
  countParties(readings, links, EVER).counts;
const person = (id: string, phone: string, flat: string | null = null) =>
  readingOf(id, { personKeys: [`phone:${phone}`], householdKey: flat });
const anonymous = (id: string, author: string | null) =>
  readingOf(id, { personKeys: author ? [`author:${author}`] : [], party: "possible" });
const joint = (claim: Partial<JointClaim>): JointClaim => ({
  households: [],
  householdCount: null,
  personCount: null,
  attested: true,
  ...claim,
});

describe("who is a party", () => {
  test.each<[string, Reading[], Partial<Counts>]>([
    ["nobody", [], { parties: 0, persons: 0, households: 0, possibleParties: 0 }],
    [
      "a couple of one flat is one",
      [person("1", "a", "f"), person("2", "b", "f")],
      { parties: 1, persons: 2, households: 1 },
    ],
    [
      "one person three times is one",
      [person("1", "a"), person("2", "a"), person("3", "a")],
      { parties: 1, persons: 1, households: 0 },
    ],
    [
      "an owner of two flats is one",
      [person("1", "a", "f"), person("2", "a", "g")],
      { parties: 1, persons: 1, households: 1 },
    ],
    [
      "a person without a flat is a party, no household",
      [person("1", "a")],
      { parties: 1, households: 0, possibleParties: 0 },
    ],
    [
      "whose flat becomes known later is still one",
      [person("1", "a"), person("2", "a", "f")],
      { parties: 1, households: 1 },
    ],
    [
      "an anonymous account posting three times is one possible",
      [anonymous("1", "x"), anonymous("2", "x"), anonymous("3", "x")],
      { parties: 0, possibleParties: 1 },
    ],
    [
      "two who left no name at all are two possible",
      [anonymous("1", null), anonymous("2", null)],
      { parties: 0, possibleParties: 2 },
    ],
    [
      "an anonymous resident of a counted flat adds nothing",
      [
        person("1", "a", "f"),
        readingOf("2", { personKeys: ["author:x"], party: "possible", householdKey: "f" }),
      ],
      { parties: 1, possibleParties: 0 },
    ],
    [
      "an account that later signs is verified",
      [anonymous("1", "x"), readingOf("2", { personKeys: ["phone:a", "author:x"] })],
      { parties: 1, persons: 1, possibleParties: 0 },
    ],
    [
      "what is excluded adds nothing",
      [person("1", "a"), readingOf("2", { excluded: "repeat", party: "none" })],
      { parties: 1 },
    ],
    [
      "a publication is no party",
      [readingOf("1", { role: "publication", party: "none", origin: true })],
      { parties: 0, origins: 1 },
    ],
  ])("%s", (_, readings, expected) => {
    expect(count(readings)).toMatchObject(expected);
  });
});

describe("joint complaints", () => {
  test("listed flats count each once, whoever else spoke for them", () => {
    const letter = readingOf("9", {
      personKeys: ["phone:a"],
      householdKey: "f",
      joint: joint({ households: ["f", "g", "h"], personCount: 3 }),
    });
    expect(count([person("1", "a", "f"), person("2", "b", "g"), letter])).toMatchObject({
      parties: 3,
      households: 3,
      persons: 3,
    });
  });

  test("a number beside known parties is never added to them: the greater one is verified, the rest possible", () => {
    const letter = readingOf("9", { personKeys: ["phone:a"], joint: joint({ householdCount: 5 }) });
    const known = [person("1", "b", "f"), person("2", "c", "g")];
    // Known: three with the sender. Stated: five with the sender. At most 3 + 4 in all.
    expect(count([...known, letter])).toMatchObject({
      parties: 5,
      households: 5,
      possibleParties: 2,
    });
  });

  test("a number from the web is possible", () => {
    const post = readingOf("9", { joint: joint({ householdCount: 9, attested: false }) });
    expect(count([post])).toMatchObject({ parties: 1, possibleParties: 8 });
  });

  test("the same number said twice by one person counts once", () => {
    const said = (id: string) =>
      readingOf(id, { personKeys: ["phone:a"], joint: joint({ personCount: 4 }) });
    expect(count([said("1"), said("2")])).toMatchObject({
      parties: 4,
      persons: 4,
      possibleParties: 0,
    });
  });

  test("who is only a number is one row of the list", () => {
    const letter = readingOf("1", { joint: joint({ householdCount: 12 }) });
    const { parties } = countParties([letter], [], EVER);
    expect(parties.map(({ kind }) => kind)).toEqual(["person", "attested"]);
  });
});

describe("the list", () => {
  test("names each party once, its first record first", () => {
    const { parties } = countParties(
      [person("2", "b", "f"), person("1", "a", "f"), person("3", "c")],
      [],
      EVER,
    );
    expect(parties.map(({ key, kind, readings }) => [key, kind, readings])).toEqual([
      ["f", "household", ["hotline|1", "hotline|2"]],
      ["phone:c", "person", ["hotline|3"]],
    ]);
  });

  test("goes by event time, both ends of the span included", () => {
    const at = (id: string, eventAt: number) => readingOf(id, { eventAt });
    const readings = [at("1", 10), at("2", 20), at("3", 30)];
    expect(countParties(readings, [], { from: 10, to: 20 }).counts.parties).toBe(2);
    expect(countParties(readings, [], { from: 11, to: null }).counts.parties).toBe(2);
  });
});

test("linking counts two as one; taking the link back restores what was", () => {
  const readings = [anonymous("1", "x"), person("2", "a", "f")];
  const before = count(readings);
  expect(count(readings, [{ a: "author:x", b: "phone:a" }])).toMatchObject({
    parties: 1,
    possibleParties: 0,
  });
  expect(count(readings, [])).toEqual(before);
});
