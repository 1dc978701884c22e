import { DISTRICTS } from "../../../server/core/intake/china-places";
import { describe, expect, test } from "@jest/globals";
import { parseAddress } from "../../../server/core/intake/parse-address";
import { resolveHouseholds } from "../../../server/core/intake/resolve-households";
import { language } from "./desk";

const FLAT = "3栋2单元1801室";

/** For each address with the same flat: which household it is. */
function households(...places: string[]): (string | null)[] {
  return resolveHouseholds(
    places.map((place) => ({
      parsed: parseAddress(language.fold(`${place}${FLAT}`), null),
      cities: [],
      hasProject: false,
    })),
  );
}

const distinct = (found: readonly (string | null)[]) => new Set(found).size;

describe("one estate", () => {
  test.each([
    ["its own city and district in front", "云栖府", "杭州市西湖区云栖府"],
    ["how people begin", "云栖府", "我家住云栖府"],
    ["its road and number alone", "杭州市西湖区文二路88号", "杭州市西湖区文二路88号云栖府"],
  ])("is known by %s", (_name, one, other) => {
    expect(distinct(households(one, other))).toBe(1);
  });
});

describe("two estates", () => {
  test("stay two where a builder's name stands before several of them", () => {
    const found = households(
      "恒达名都",
      "名都",
      "恒达绿洲",
      "绿洲",
      "恒达华府",
      "华府",
      "恒达翡翠湾",
      "翡翠湾",
    );
    expect(distinct(found)).toBe(8);
  });

  test.each([
    ["one name in two cities", "杭州市云栖府", "宁波市云栖府"],
    ["one name in two districts", "杭州市西湖区云栖府", "杭州市拱墅区云栖府"],
    ["a name that ends as another does", "金色云栖府", "云栖府"],
    ["one character", "金桂园", "金桂苑"],
  ])("stay two: %s", (_name, one, other) => {
    expect(distinct(households(one, other))).toBe(2);
  });
});

test("every district that is known by name is one, whatever its name looks like", () => {
  for (const [city, names] of Object.entries(DISTRICTS)) {
    // Districts of Hong Kong and Taipei are written without the word.
    if (city === "香港" || city === "台北") continue;
    const found = households(...names.split("|").map((name) => `${city}市${name}区云栖府`));
    expect([city, distinct(found)]).toEqual([city, names.split("|").length]);
  }
});
