import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { firstFrom, uncovered } from "../../../server/core/intake/word-hits";

const stretch = fc
  .record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 6 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
type Stretch = { start: number; end: number };

const holds = (cover: Stretch, hit: Stretch) =>
  cover.start <= hit.start && cover.end >= hit.end && cover.end - cover.start > hit.end - hit.start;

test("what is left is what one finds by comparing all pairs", () => {
  fc.assert(
    fc.property(fc.array(stretch), fc.array(stretch), (hits, covers) => {
      expect(uncovered(hits, covers)).toEqual(
        hits.filter((hit) => !covers.some((cover) => holds(cover, hit))),
      );
    }),
  );
});

test("the first from a position on is found in any row in order", () => {
  fc.assert(
    fc.property(fc.array(stretch), fc.nat(30), (all, position) => {
      const sorted = [...all].sort((a, b) => a.start - b.start);
      const found = sorted.findIndex(({ start }) => start >= position);
      expect(firstFrom(sorted, position)).toBe(found < 0 ? sorted.length : found);
    }),
  );
});
