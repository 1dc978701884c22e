import { describe, expect, test } from "@jest/globals";
import { anonymous, at, from, households, pack, verdict } from "../../harness/case-factory";

const asked = { pack: pack("default-cn"), now: at("2026-03-20T12:00") };
const rejection = (verified: number) => ({
  rejected: [{ rule: "DEF-L1-R", at: asked.now, reason: "季节性", keys: [], verified }],
});

describe("DEF-L1-R", () => {
  test.each([
    ["four parties → not", households(4), "not"],
    ["five → possible, never confirmed by the count", households(5), "possible"],
    ["nine → still possible", households(9), "possible"],
    ["four and one anonymous → possible", [...households(4), anonymous("x")], "possible"],
    ["three and one anonymous → not", [...households(3), anonymous("x")], "not"],
    [
      "five persons without an address",
      ["a", "b", "c", "d", "e"].map((one) => from(one)),
      "possible",
    ],
    ["the fifth is the wife of the first → not", [...households(4), from("wife", "H1")], "not"],
  ])("%s", (_, readings, holds) => {
    expect(verdict("DEF-L1-R", readings, asked).holds).toBe(holds);
  });

  test("five parties, the fifth a day past the month → not", () => {
    const four = households(4, { eventAt: at("2026-03-09T10:00") });
    const late = (day: string) => [...four, from("P5", "H5", { eventAt: at(day) })];
    const later = { ...asked, now: at("2026-04-20T12:00") };
    expect(verdict("DEF-L1-R", late("2026-04-09T23:59:59.999"), later).holds).toBe("possible");
    expect(verdict("DEF-L1-R", late("2026-04-10T00:00"), later).holds).toBe("not");
  });

  test("a person confirms", () => {
    const doc = { confirmations: [{ rule: "DEF-L1-R", at: 0, by: "duty", action: "a" }] };
    expect(verdict("DEF-L1-R", households(5), { ...asked, doc }).holds).toBe("confirmed");
  });

  test("rejected, it stays silent until one more verified party comes", () => {
    expect(verdict("DEF-L1-R", households(5), { ...asked, doc: rejection(5) }).holds).toBe("not");
    expect(verdict("DEF-L1-R", households(6), { ...asked, doc: rejection(5) }).holds).toBe(
      "possible",
    );
  });

  test("re-cn knows no such rule", () => {
    expect(
      verdict("DEF-L1-R", households(9), { ...asked, pack: pack("re-cn") }).found,
    ).toBeUndefined();
  });
});
