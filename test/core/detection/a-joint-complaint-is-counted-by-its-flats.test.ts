import { describe, expect, test } from "@jest/globals";
import type { CaseDoc, JointClaim, Reading } from "../../../contract/case";
import { at, from, pack, reading, verdict } from "../../harness/case-factory";

const now = at("2026-03-11T12:00");

function letter(claim: Partial<JointClaim>, over: Partial<Reading> = {}): Reading {
  const joint = {
    households: [],
    householdCount: null,
    personCount: null,
    attested: true,
    ...claim,
  };
  return from("representative", null, { channel: "letter", joint, ...over });
}
const web = (claim: Partial<JointClaim>) =>
  letter({ ...claim, attested: false }, { channel: "web" });
const flats = (count: number) =>
  Array.from({ length: count }, (_, index) => `household:H${String(index)}`);

function holds(rule: string, joint: Reading, doc: Partial<CaseDoc> = {}): string {
  return verdict(rule, [joint], { pack: pack("default-cn"), now, doc }).holds;
}

describe("RE-L2-C", () => {
  test.each<[string, Reading, string]>([
    ["three flats in a letter", letter({ householdCount: 3 }), "confirmed"],
    ["two flats", letter({ householdCount: 2 }), "not"],
    ["three persons, no flat known", letter({ personCount: 3 }), "confirmed"],
    ["three persons of one flat", letter({ households: flats(1), personCount: 3 }), "not"],
    ["nine flats", letter({ householdCount: 9 }), "confirmed"],
    ["ten flats are RE-L1-G's", letter({ householdCount: 10 }), "not"],
    [
      "twelve persons of nine flats",
      letter({ households: flats(9), personCount: 12 }),
      "confirmed",
    ],
    [
      "addresses beat the number beside them",
      letter({ households: flats(2), householdCount: 6 }),
      "not",
    ],
    ["three flats, from the web", web({ householdCount: 3 }), "possible"],
    ["three flats listed, from the web", web({ households: flats(3) }), "possible"],
    [
      "twelve flats from the web are no verified household",
      web({ householdCount: 12 }),
      "possible",
    ],
    ["left out as a repeat", letter({ householdCount: 3 }, { excluded: "repeat" }), "not"],
    ["no joint complaint at all", reading(), "not"],
  ])("%s", (_, joint, expected) => {
    expect(holds("RE-L2-C", joint)).toBe(expected);
  });

  test("three people of one flat are told of, so that a person may raise it", () => {
    const { found } = verdict("RE-L2-C", [letter({ households: flats(1), personCount: 3 })], {
      pack: pack("re-cn"),
      now,
    });
    expect(found?.finding.reason["zh-CN"]).toContain("3 人同户");
  });

  test("a person confirms what came from the web; a rejection silences it", () => {
    const joint = web({ householdCount: 3 });
    const confirmations = [{ rule: "RE-L2-C", at: now, by: "duty", action: "a" }];
    const rejected = [{ rule: "RE-L2-C", at: now, reason: "冒名", keys: [joint.id], verified: 1 }];
    expect(holds("RE-L2-C", joint, { confirmations })).toBe("confirmed");
    expect(holds("RE-L2-C", joint, { rejected })).toBe("not");
  });
});

describe("DEF-L1-J", () => {
  test.each<[string, Reading, string]>([
    ["four persons", letter({ personCount: 4 }), "not"],
    ["five persons", letter({ personCount: 5 }), "confirmed"],
    ["four flats", letter({ householdCount: 4 }), "not"],
    ["five flats", letter({ householdCount: 5 }), "confirmed"],
    ["five flats listed", letter({ households: flats(5) }), "confirmed"],
    [
      "four flats listed, five persons",
      letter({ households: flats(4), personCount: 5 }),
      "confirmed",
    ],
    ["thirty flats", letter({ householdCount: 30 }), "confirmed"],
    ["five persons, from the web", web({ personCount: 5 }), "possible"],
    ["four persons, from the web", web({ personCount: 4 }), "not"],
  ])("%s", (_, joint, expected) => {
    expect(holds("DEF-L1-J", joint)).toBe(expected);
  });
});
