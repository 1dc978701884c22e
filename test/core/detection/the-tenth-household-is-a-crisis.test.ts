import { describe, expect, test } from "@jest/globals";
import type { CaseDoc, Reading } from "../../../contract/case";
import { anonymous, at, from, households, pack, verdict } from "../../harness/case-factory";

const now = at("2026-03-20T12:00");
const reCn = pack("re-cn");
const lawsuit = { kind: "litigation", grade: 3, words: "法院已立案" } as const;
const nine = households(9);

interface Row {
  name: string;
  readings: Reading[];
  holds: string;
  count: number;
  doc?: Partial<CaseDoc>;
}

const rows: Row[] = [
  { name: "ten households", readings: households(10), holds: "confirmed", count: 10 },
  { name: "eleven", readings: households(11), holds: "confirmed", count: 11 },
  {
    name: "nine households and a filed lawsuit",
    readings: [...nine.slice(1), from("P1", "H1", { threat: lawsuit })],
    holds: "not",
    count: 9,
  },
  {
    name: "the tenth is the spouse of number three",
    readings: [...nine, from("P3-spouse", "H3")],
    holds: "not",
    count: 9,
  },
  {
    name: "nine and one anonymous",
    readings: [...nine, anonymous("小满")],
    holds: "possible",
    count: 9,
  },
  {
    name: "nine and an identified person without an address: no household, but a possible one",
    readings: [...nine, from("P10")],
    holds: "possible",
    count: 9,
  },
  {
    name: "eight and one anonymous",
    readings: [...households(8), anonymous("小满")],
    holds: "not",
    count: 8,
  },
  {
    name: "ten flats of nine owners",
    readings: [...nine, from("P1", "H10")],
    holds: "not",
    count: 9,
  },
  {
    name: "the anonymous author turns out to live in flat nine",
    readings: [...nine, anonymous("小满")],
    doc: { links: [{ a: "author:小满", b: "phone:P9", at: now, by: "duty" }] },
    holds: "not",
    count: 9,
  },
  {
    name: "ten, of which one is withdrawn as false",
    readings: [...nine, from("P10", "H10", { excluded: "withdrawn-as-false", party: "none" })],
    holds: "not",
    count: 9,
  },
  {
    name: "nine and one anonymous, confirmed by a person",
    readings: [...nine, anonymous("小满")],
    doc: { confirmations: [{ rule: "RE-L1-G", at: now, by: "duty", action: "a" }] },
    holds: "confirmed",
    count: 9,
  },
];

describe("RE-L1-G", () => {
  test.each(rows)("$name → $holds, $count", ({ readings, doc, holds, count }) => {
    const found = verdict("RE-L1-G", readings, { pack: reCn, now, ...(doc ? { doc } : {}) });
    expect([found.holds, found.count]).toEqual([holds, count]);
  });

  test.each([
    ["looks back twelve months: the first day still counts", "2026-03-09T00:00", "confirmed"],
    ["the day before does not", "2026-03-08T23:59:59.999", "not"],
  ])("%s", (_, first, holds) => {
    const readings = [...households(9, { eventAt: at("2027-03-01T10:00") })];
    readings.push(from("P10", "H10", { eventAt: at(first) }));
    const asked = { pack: reCn, now: at("2027-03-09T23:59") };
    expect(verdict("RE-L1-G", readings, asked).holds).toBe(holds);
  });

  test("the alert lists who lay outside its window, and who is of a household that counts already", () => {
    const readings = [
      from("P0", "H0", { signal: "old", eventAt: at("2024-01-01T10:00") }),
      ...households(10),
      from("P3-spouse", "H3", { signal: "spouse", eventAt: at("2026-03-10T10:00") }),
    ];
    const { found } = verdict("RE-L1-G", readings, { pack: reCn, now });
    expect(found?.finding.excluded).toEqual([
      { id: "old", reason: "outside-window" },
      { id: "spouse", reason: "same-household" },
    ]);
  });

  test("a pack may ask for a stated intent: ten households alone are not enough, with one they are", () => {
    const strict = {
      ...reCn,
      rules: reCn.rules.map((rule) =>
        rule.kind === "group" && rule.id === "RE-L1-G"
          ? { ...rule, litigation: "stated" as const }
          : rule,
      ),
    };
    const ten = households(10);
    const intent = { kind: "litigation", grade: 1, words: "不解决就起诉" } as const;
    const stated = [...ten, from("P1", "H1", { threat: intent })];
    const nameless = [...ten, anonymous("x", { threat: intent })];
    expect(verdict("RE-L1-G", ten, { pack: strict, now }).holds).toBe("not");
    expect(verdict("RE-L1-G", stated, { pack: strict, now }).holds).toBe("confirmed");
    expect(verdict("RE-L1-G", nameless, { pack: strict, now }).holds).toBe("not");
  });
});

describe("a rejection", () => {
  const rejected = (verified: number) => ({
    rejected: [{ rule: "RE-L1-G", at: now, reason: "同一人", keys: ["author:小满"], verified }],
  });

  test.each([
    ["its repeats stay silent", [...nine, anonymous("小满"), anonymous("小满")], "not"],
    [
      "another unverified author is other evidence",
      [...nine, anonymous("小满"), anonymous("b")],
      "possible",
    ],
    [
      "one new verified party reopens",
      [...nine, from("P10", "H10"), anonymous("小满")],
      "confirmed",
    ],
  ])("%s", (_, readings, holds) => {
    expect(verdict("RE-L1-G", readings, { pack: reCn, now, doc: rejected(9) }).holds).toBe(holds);
  });

  test("a new verified party below the threshold reopens the possible level too", () => {
    const readings = [...nine, anonymous("小满")];
    expect(verdict("RE-L1-G", readings, { pack: reCn, now, doc: rejected(8) }).holds).toBe(
      "possible",
    );
  });
});
