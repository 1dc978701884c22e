import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodePassage, passageOf, standsWithin } from "../../../server/core/intake/passage";
import { bareText } from "../../../server/core/intake/text-hash";

const passage = (text: string) => {
  const stored = passageOf(bareText(text));
  if (stored === null) throw new Error(`too short: ${text}`);
  return decodePassage(stored);
};

/** A text of so many words of their kind, the same for the same seed. */
type Writer = (seed: number, count: number) => string;

/** Of few characters, so that two texts share some by chance. */
const chinese: Writer = (seed, count) =>
  drawn(seed, count, (draw) => String.fromCharCode(0x4e00 + draw(600)));
const WORDS = Array.from({ length: 400 }, (_, at) => `w${at.toString(7)}${"aeiou".charAt(at % 5)}`);
const english: Writer = (seed, count) => drawn(seed, count, (draw) => WORDS[draw(400)] ?? "");

function drawn(seed: number, count: number, next: (draw: (below: number) => number) => string) {
  let state = seed;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => next(draw)).join(" ");
}
const seed = fc.nat({ max: 2 ** 31 });
const size = (min: number, max: number) => fc.integer({ min, max });

describe.each([
  ["Chinese", chinese, 40, 700],
  ["English", english, 64, 400],
])("a text in %s", (_, write, shortest, longest) => {
  test("is found within any page that holds it, whatever stands around it", () => {
    const room = fc.nat({ max: longest * 2 });
    const given = [seed, size(shortest, longest), seed, room, seed, room] as const;
    fc.assert(
      fc.property(...given, (one, many, before, much, after, more) => {
        fc.pre(much + more <= 7 * many);
        const text = write(one, many);
        const page = `${write(before, much)} ${text} ${write(after, more)}`;
        const [small, large] = [passage(text), passage(page)];
        const share = small.size / large.size;
        expect(standsWithin(small, large)).toEqual({ inner: "first", share });
        const inner = small.size < large.size ? "second" : "first";
        expect(standsWithin(large, small)).toEqual({ inner, share });
      }),
      { numRuns: 60 },
    );
  });

  test("is not found in a page of other words, however long", () => {
    const given = [seed, size(shortest, longest), seed, size(shortest, longest * 8)] as const;
    fc.assert(
      fc.property(...given, (one, many, other, more) => {
        fc.pre(one !== other);
        const page = passage(write(other, more));
        expect(standsWithin(passage(write(one, many)), page)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test("is found with a line of it left out, and not by half of it", () => {
    const given = [seed, size(longest / 2, longest), seed, size(longest, longest * 2)] as const;
    fc.assert(
      fc.property(...given, (one, many, other, more) => {
        fc.pre(one !== other);
        const text = write(one, many);
        const page = (share: number) =>
          `${text.slice(0, Math.floor(text.length * share))} ${write(other, more)}`;
        expect(standsWithin(passage(text), passage(page(0.93)))).not.toBeNull();
        expect(standsWithin(passage(text), passage(page(0.5)))).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

test("what is remembered of a text is bounded", () => {
  fc.assert(
    fc.property(seed, size(5_000, 20_000), (one, many) => {
      const stored = passageOf(bareText(chinese(one, many))) ?? "";
      expect(stored.length).toBeLessThanOrEqual(Math.ceil((513 * 4) / 3) * 4);
      const { size, least } = decodePassage(stored);
      expect(least).toHaveLength(Math.min(size, 512));
      expect([...least]).toEqual([...new Set(least)].sort((a, b) => a - b));
    }),
    { numRuns: 20 },
  );
});

test.each([
  ["a phrase", "云栖府地下车库漏水", null],
  ["39 characters", "云".repeat(39), null],
  ["39 English words", "leaks ".repeat(39), null],
])("%s is too little to be told", (_, text, none) => {
  expect(passageOf(bareText(text))).toBe(none);
});

test("one character over and over proves nothing", () => {
  expect(standsWithin(passage("哈".repeat(90)), passage("哈".repeat(900)))).toBeNull();
});

describe("two reports of one matter", () => {
  const PAPER =
    "本报记者近日走访位于城东的云栖府小区,地下车库负一层多处顶板渗水,地面摆着接水的塑料桶,不少车辆罩上了雨布,业主质疑开发商偷工减料。";
  const STATION =
    "本台记者今天上午带着摄像机进入云栖府地下车库,看到水沿着梁缝成串滴落,开发商拒绝了镜头采访,多位业主质疑地下车库的施工质量。";

  test("in their own words are two", () => {
    expect(standsWithin(passage(PAPER), passage(STATION))).toBeNull();
  });

  test("are two where one quotes a sentence of the other", () => {
    const quoting = `${STATION}此前有报纸写道:“地下车库负一层多处顶板渗水,地面摆着接水的塑料桶”。`;
    expect(standsWithin(passage(PAPER), passage(quoting))).toBeNull();
  });

  test("are one where the page of one holds the other's", () => {
    expect(standsWithin(passage(PAPER), passage(`今日要闻。${PAPER}${STATION}`))).toMatchObject({
      inner: "first",
    });
  });
});
