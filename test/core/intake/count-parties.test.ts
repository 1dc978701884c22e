import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Counts, JointClaim, Reading } from "../../../contract/case";
import { countParties, createPartyTally, type IdentityLink } from "../../../server/core/intake/count-parties";
import { readingOf } from "./reading-maker";

const EVER = { from: null, to: null };
const count = (readings: Reading[], links: IdentityLink[] = []): Counts => countParties(readings, links, EVER).counts;
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
    ["a couple of one flat is one", [person("1", "a", "f"), person("2", "b", "f")], { parties: 1, persons: 2, households: 1 }],
    ["one person three times is one", [person("1", "a"), person("2", "a"), person("3", "a")], { parties: 1, persons: 1, households: 0 }],
    ["an owner of two flats is one", [person("1", "a", "f"), person("2", "a", "g")], { parties: 1, persons: 1, households: 1 }],
    ["a person without a flat is a party, no household", [person("1", "a")], { parties: 1, households: 0, possibleParties: 0 }],
    ["whose flat becomes known later is still one", [person("1", "a"), person("2", "a", "f")], { parties: 1, households: 1 }],
    ["an anonymous account posting three times is one possible", [anonymous("1", "x"), anonymous("2", "x"), anonymous("3", "x")], { parties: 0, possibleParties: 1 }],
    ["two who left no name at all are two possible", [anonymous("1", null), anonymous("2", null)], { parties: 0, possibleParties: 2 }],
    ["an anonymous resident of a counted flat adds nothing", [person("1", "a", "f"), readingOf("2", { personKeys: ["author:x"], party: "possible", householdKey: "f" })], { parties: 1, possibleParties: 0 }],
    ["an account that later signs is verified", [anonymous("1", "x"), readingOf("2", { personKeys: ["phone:a", "author:x"] })], { parties: 1, persons: 1, possibleParties: 0 }],
    ["what is excluded adds nothing", [person("1", "a"), readingOf("2", { excluded: "repeat", party: "none" })], { parties: 1 }],
    ["a publication is no party", [readingOf("1", { role: "publication", party: "none", origin: true })], { parties: 0, origins: 1 }],
  ])("%s", (_, readings, expected) => {
    expect(count(readings)).toMatchObject(expected);
  });
});

describe("joint complaints", () => {
  test("listed flats count each once, whoever else spoke for them", () => {
    const letter = readingOf("9", { personKeys: ["phone:a"], householdKey: "f", joint: joint({ households: ["f", "g", "h"], personCount: 3 }) });
    expect(count([person("1", "a", "f"), person("2", "b", "g"), letter])).toMatchObject({ parties: 3, households: 3, persons: 3 });
  });

  test("a number beside known parties is never added to them: the greater one is verified, the rest possible", () => {
    const letter = readingOf("9", { personKeys: ["phone:a"], joint: joint({ householdCount: 5 }) });
    const known = [person("1", "b", "f"), person("2", "c", "g")];
    // Known: three with the sender. Stated: five with the sender. At most 3 + 4 in all.
    expect(count([...known, letter])).toMatchObject({ parties: 5, households: 5, possibleParties: 2 });
  });

  test("a number from the web is possible", () => {
    const post = readingOf("9", { joint: joint({ householdCount: 9, attested: false }) });
    expect(count([post])).toMatchObject({ parties: 1, possibleParties: 8 });
  });

  test("the same number said twice by one person counts once", () => {
    const said = (id: string) => readingOf(id, { personKeys: ["phone:a"], joint: joint({ personCount: 4 }) });
    expect(count([said("1"), said("2")])).toMatchObject({ parties: 4, persons: 4, possibleParties: 0 });
  });

  test("who is only a number is one row of the list", () => {
    const letter = readingOf("1", { joint: joint({ householdCount: 12 }) });
    const { parties } = countParties([letter], [], EVER);
    expect(parties.map(({ kind }) => kind)).toEqual(["person", "attested"]);
  });
});

describe("the list", () => {
  test("names each party once, its first record first", () => {
    const { parties } = countParties([person("2", "b", "f"), person("1", "a", "f"), person("3", "c")], [], EVER);
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
  expect(count(readings, [{ a: "author:x", b: "phone:a" }])).toMatchObject({ parties: 1, possibleParties: 0 });
  expect(count(readings, [])).toEqual(before);
});

const key = (kind: string, most: number) => fc.integer({ min: 0, max: most }).map((n) => `${kind}:${String(n)}`);
const claim = fc.record({
  households: fc.uniqueArray(key("flat", 6), { maxLength: 3 }),
  householdCount: fc.option(fc.integer({ min: 1, max: 15 })),
  personCount: fc.option(fc.integer({ min: 1, max: 15 })),
  attested: fc.boolean(),
});
const spoken = fc
  .record({
    phone: fc.option(key("phone", 6)),
    author: fc.option(key("author", 4)),
    flat: fc.option(key("flat", 6)),
    joint: fc.option(claim, { freq: 6 }),
    eventAt: fc.integer({ min: 0, max: 100 }),
    excluded: fc.boolean(),
  })
  .map(({ phone, author, flat, joint: said, eventAt, excluded }) => ({
    personKeys: [phone, author].filter((one) => one !== null),
    householdKey: flat,
    joint: said,
    eventAt,
    party: phone ? ("verified" as const) : ("possible" as const),
    excluded: excluded && eventAt % 5 === 0 ? ("spam" as const) : null,
  }));
const many = fc.array(spoken, { maxLength: 30 }).map((all) => all.map((one, index) => readingOf(String(index), one)));
const links = fc.array(fc.record({ a: key("author", 4), b: key("phone", 6) }), { maxLength: 3 });

describe("whatever was said", () => {
  test("the order of arrival and of linking changes no count", () => {
    const shuffled = many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, links, ([all, mixed], linked) => {
        expect(count(mixed, [...linked].reverse())).toEqual(count(all, linked));
      }),
    );
  });

  test("a running tally counts as the whole count does, at every step", () => {
    fc.assert(
      fc.property(many, links, (all, linked) => {
        const tally = createPartyTally(linked);
        all.forEach((reading, index) => {
          tally.add(reading);
          expect(tally.counts()).toEqual(count(all.slice(0, index + 1), linked));
        });
      }),
    );
  });

  test("saying the same again changes nothing", () => {
    fc.assert(
      fc.property(many, fc.nat(), (all, pick) => {
        const one = all[pick % Math.max(1, all.length)];
        const again = one && one.personKeys.length > 0 ? [{ ...one, id: "hotline|again" }] : [];
        expect(count([...all, ...again])).toEqual(count(all));
      }),
    );
  });

  test("without joint numbers no count exceeds what was left of identities", () => {
    fc.assert(
      fc.property(many, links, (all, linked) => {
        const plain = all.map((reading) => ({ ...reading, joint: null }));
        const { parties, persons, households, possibleParties } = count(plain, linked);
        const distinct = (keys: (string | null)[]) => new Set(keys.filter((one) => one !== null)).size;
        const nameless = plain.filter(({ personKeys }) => personKeys.length === 0).length;
        expect(persons).toBeLessThanOrEqual(distinct(plain.flatMap(({ personKeys }) => personKeys)));
        expect(households).toBeLessThanOrEqual(distinct(plain.map(({ householdKey }) => householdKey)));
        expect(households).toBeLessThanOrEqual(parties);
        expect(parties).toBeLessThanOrEqual(persons);
        expect(parties + possibleParties).toBeLessThanOrEqual(
          distinct(plain.flatMap(({ personKeys }) => personKeys)) + nameless,
        );
      }),
    );
  });

  test("the count is that of the groups one finds by walking from key to key", () => {
    fc.assert(
      fc.property(many, links, (all, linked) => {
        const plain = all.map((reading) => ({ ...reading, joint: null }));
        expect(count(plain, linked)).toMatchObject(walkedCounts(plain, linked));
      }),
    );
  });
});

/** The slow and plain way: spread from reading to reading over shared keys. */
function walkedCounts(all: Reading[], linked: IdentityLink[]): Partial<Counts> {
  const counted = all.filter(({ excluded }) => excluded === null);
  const groupsBy = (keysOf: (reading: Reading) => string[]) => {
    const bags = [...counted.map((one) => ({ keys: new Set(keysOf(one)), members: [one] })), ...linked.map(({ a, b }) => ({ keys: new Set([a, b]), members: [] as Reading[] }))];
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = 0; i < bags.length; i += 1) {
        for (let j = i + 1; j < bags.length; j += 1) {
          const [one, two] = [bags[i], bags[j]];
          if (!one || !two || ![...one.keys].some((key) => two.keys.has(key))) continue;
          bags[i] = { keys: new Set([...one.keys, ...two.keys]), members: [...one.members, ...two.members] };
          bags.splice(j, 1);
          changed = true;
        }
      }
    }
    return bags.map(({ members }) => members).filter((members) => members.length > 0);
  };
  const people = (reading: Reading) => (reading.personKeys.length > 0 ? reading.personKeys : [reading.id]);
  const verified = (members: Reading[]) => members.some(({ party }) => party === "verified");
  const parties = groupsBy((one) => (one.householdKey ? [...people(one), one.householdKey] : people(one)));
  return {
    parties: parties.filter(verified).length,
    possibleParties: parties.filter((members) => !verified(members)).length,
    households: parties.filter((members) => verified(members) && members.some(({ householdKey }) => householdKey)).length,
    persons: groupsBy(people).filter(verified).length,
  };
}
