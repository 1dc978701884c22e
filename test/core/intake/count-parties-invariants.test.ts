import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Counts, Reading } from "../../../contract/case";
import {
  countParties,
  createPartyTally,
  type IdentityLink,
} from "../../../server/core/intake/count-parties";
import { readingOf } from "./reading-maker";

const count = (readings: Reading[], links: IdentityLink[] = []): Counts =>
  countParties(readings, links, { from: null, to: null }).counts;

const key = (kind: string, most: number) =>
  fc.integer({ min: 0, max: most }).map((n) => `${kind}:${String(n)}`);
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
const many = fc
  .array(spoken, { maxLength: 30 })
  .map((all) => all.map((one, index) => readingOf(String(index), one)));
const links = fc.array(fc.record({ a: key("author", 4), b: key("phone", 6) }), { maxLength: 3 });

describe("whatever was said", () => {
  test("the order of arrival and of linking changes no count", () => {
    const shuffled = many.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
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
        const distinct = (keys: (string | null)[]) =>
          new Set(keys.filter((one) => one !== null)).size;
        const nameless = plain.filter(({ personKeys }) => personKeys.length === 0).length;
        expect(persons).toBeLessThanOrEqual(
          distinct(plain.flatMap(({ personKeys }) => personKeys)),
        );
        expect(households).toBeLessThanOrEqual(
          distinct(plain.map(({ householdKey }) => householdKey)),
        );
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
    const bags = [
      ...counted.map((one) => ({ keys: new Set(keysOf(one)), members: [one] })),
      ...linked.map(({ a, b }) => ({ keys: new Set([a, b]), members: [] as Reading[] })),
    ];
    for (let changed = true; changed;) {
      changed = false;
      for (let i = 0; i < bags.length; i += 1) {
        for (let j = i + 1; j < bags.length; j += 1) {
          const [one, two] = [bags[i], bags[j]];
          if (!one || !two || ![...one.keys].some((key) => two.keys.has(key))) continue;
          bags[i] = {
            keys: new Set([...one.keys, ...two.keys]),
            members: [...one.members, ...two.members],
          };
          bags.splice(j, 1);
          changed = true;
        }
      }
    }
    return bags.map(({ members }) => members).filter((members) => members.length > 0);
  };
  const people = (reading: Reading) =>
    reading.personKeys.length > 0 ? reading.personKeys : [reading.id];
  const verified = (members: Reading[]) => members.some(({ party }) => party === "verified");
  const parties = groupsBy((one) =>
    one.householdKey ? [...people(one), one.householdKey] : people(one),
  );
  return {
    parties: parties.filter(verified).length,
    possibleParties: parties.filter((members) => !verified(members)).length,
    households: parties.filter(
      (members) => verified(members) && members.some(({ householdKey }) => householdKey),
    ).length,
    persons: groupsBy(people).filter(verified).length,
  };
}
