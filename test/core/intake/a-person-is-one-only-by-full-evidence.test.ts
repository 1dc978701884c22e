import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Complainant } from "../../../contract/signal";
import { identityKeys } from "../../../server/core/intake/identity-keys";
import { identityTraces } from "../../../server/core/intake/identity-traces";
import { possibleSame } from "../../../server/core/intake/possible-same";
import { samePerson } from "../../../server/core/intake/same-person";
import { hash } from "./desk";
import { readingOf } from "./reading-maker";

type Who = Partial<Complainant> & { flat?: string };

function speaker({ flat, ...stated }: Who) {
  const complainant = {
    name: null,
    phone: null,
    idNumber: null,
    account: null,
    email: null,
    ...stated,
  };
  const given = {
    complainant,
    author: null,
    platform: null,
    source: "hotline",
    flat: flat ?? null,
  };
  return {
    personKeys: identityKeys(given, hash).keys,
    traces: identityTraces(complainant, hash),
    householdKey: flat ?? null,
  };
}

const judge = (a: Who, b: Who) => samePerson(speaker(a), speaker(b));

describe("two speakers", () => {
  test.each<[string, Who, Who, string]>([
    [
      "one telephone in two spellings",
      { phone: "+86 139-0000-0101" },
      { phone: "１３９００００0101" },
      "same",
    ],
    [
      "one identity number, two telephones",
      { idNumber: "330106198001012416", phone: "13900000101" },
      { idNumber: "330106198001012416", phone: "13800000202" },
      "same",
    ],
    ["one account", { account: "YX-6-1502" }, { account: "yx-6-1502" }, "same"],
    [
      "one telephone, two identity numbers",
      { idNumber: "330106198001012416", phone: "13900000101" },
      { idNumber: "330106198001019999", phone: "13900000101" },
      "different",
    ],
    [
      "a masked number that fits, the same surname",
      { name: "陈先生", phone: "138****1234" },
      { name: "陈志强", phone: "13800001234" },
      "possible",
    ],
    [
      "a masked number that fits, a masked name that fits",
      { name: "陈**", phone: "138****1234" },
      { name: "陈志强", phone: "13800001234" },
      "possible",
    ],
    [
      "a masked number that fits, another surname",
      { name: "李女士", phone: "138****1234" },
      { name: "陈志强", phone: "13800001234" },
      "different",
    ],
    [
      "a masked number that does not fit",
      { name: "陈先生", phone: "138****1235" },
      { name: "陈志强", phone: "13800001234" },
      "different",
    ],
    [
      "the same full name in one flat, one without a number",
      { name: "陈志强", phone: "13800001234", flat: "f1" },
      { name: "陈志强", phone: "13900009999", flat: "f1" },
      "possible",
    ],
    [
      "the same full name, nothing else",
      { name: "陈志强", phone: "13800001234" },
      { name: "陈志强", phone: "13900009999" },
      "possible",
    ],
    [
      "the same full name in two flats",
      { name: "陈志强", phone: "13800001234", flat: "f1" },
      { name: "陈志强", phone: "13900009999", flat: "f2" },
      "different",
    ],
    [
      "the same surname in one flat",
      { name: "陈先生", phone: "13800001234", flat: "f1" },
      { name: "陈女士", phone: "13900009999", flat: "f1" },
      "different",
    ],
    [
      "nothing in common",
      { name: "陈志强", phone: "13800001234" },
      { name: "汪晓梅", phone: "13900009999" },
      "different",
    ],
  ])("%s", (_name, a, b, verdict) => {
    expect(judge(a, b).verdict).toBe(verdict);
    expect(judge(b, a)).toEqual(judge(a, b));
  });

  test("what is said of them has reasons in both languages and no identity", () => {
    const { reasons } = judge(
      { name: "陈先生", phone: "138****1234" },
      { name: "陈志强", phone: "13800001234" },
    );
    expect(reasons.map((one) => one.en)).toEqual([
      "the shown digits of the telephone agree",
      "the same surname",
    ]);
    expect(JSON.stringify(reasons)).not.toMatch(/138|陈/);
  });
});

describe("what many leave is nobody's identity", () => {
  test.each<[string, Who, Who]>([
    [
      "a surname in one flat, no numbers",
      { name: "陈先生", flat: "f1" },
      { name: "陈女士", flat: "f1" },
    ],
    [
      "an account that says nobody",
      { name: "陈志强", account: "微信用户" },
      { name: "汪晓梅", account: "微信用户" },
    ],
    [
      "an account that is empty words",
      { name: "陈志强", account: "无" },
      { name: "汪晓梅", account: "无" },
    ],
    [
      "an identity number of zeros",
      { name: "陈志强", idNumber: "000000" },
      { name: "汪晓梅", idNumber: "000000" },
    ],
    [
      "an identity number with words",
      { name: "陈志强", idNumber: "未提供123456" },
      { name: "汪晓梅", idNumber: "未提供123456" },
    ],
    [
      "figures in a row for a telephone",
      { name: "陈志强", phone: "12345678" },
      { name: "汪晓梅", phone: "12345678" },
    ],
  ])("%s", (_name, a, b) => {
    expect(judge(a, b).verdict).not.toBe("same");
    expect(speaker(a).personKeys.some((key) => /^(?:id|phone|account|resident):/.test(key))).toBe(
      false,
    );
  });

  test.each([
    "13900000101转802",
    "139 0000 0101 x802",
    "13900000101 ext. 802",
    "13900000101/13800000202",
  ])("%s is the number before it", (phone) => {
    expect(judge({ phone }, { phone: "13900000101" }).verdict).toBe("same");
  });
});

const surname = fc.constantFrom("陈", "汪", "李", "欧阳");
const given = fc.constantFrom("志强", "晓梅", "伟", "建国");
const number = fc
  .integer({ min: 0, max: 99_999_999 })
  .map((n) => `139${String(n).padStart(8, "0")}`);
const person = fc.record({ surname, given, number });
const spelled = (who: { surname: string; given: string; number: string }, how: number): Who => ({
  name: [who.surname + who.given, `${who.surname}先生`, `${who.surname}**`][how % 3] ?? null,
  phone:
    [
      who.number,
      `+86 ${who.number}`,
      `${who.number.slice(0, 3)}-${who.number.slice(3)}`,
      `${who.number.slice(0, 3)}****${who.number.slice(-4)}`,
    ][how % 4] ?? null,
});

test("two people with numbers of their own never become one, however they are spelled", () => {
  fc.assert(
    fc.property(person, person, fc.nat(11), fc.nat(11), (a, b, how, other) => {
      fc.pre(a.number !== b.number);
      expect(judge(spelled(a, how), spelled(b, other)).verdict).not.toBe("same");
    }),
  );
});

describe("the questions of a case", () => {
  const masked = {
    ...speaker({ name: "陈先生", phone: "138****1234" }),
    party: "possible" as const,
  };
  const full = speaker({ name: "陈志强", phone: "13800001234" });
  const readings = [
    readingOf("1", full),
    readingOf("2", masked),
    readingOf("3", speaker({ phone: "13911112222" })),
  ];

  test("name the pair, and are none once it is linked or was told apart", () => {
    expect(possibleSame(readings, []).map(({ a, b }) => [a.signal, b.signal])).toEqual([
      ["1", "2"],
    ]);
    const link = { a: full.personKeys[0] ?? "", b: masked.personKeys[0] ?? "" };
    expect(possibleSame(readings, [link])).toEqual([]);
    const apart = readings.map((one) => (one.signal === "2" ? { ...one, apart: [] } : one));
    expect(possibleSame(apart, [])).toEqual([]);
  });
});
