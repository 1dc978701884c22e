import { expect, test } from "@jest/globals";
import { usualTop } from "../../../server/core/sources/usual-volume";

test.each<[string, number[], number, number | null]>([
  ["nothing is said by a centre of two days", [9, 9, 0, 0, 0, 0, 0], 2, null],
  ["a quiet half-hour is allowed three", [0, 0, 0, 0, 0, 0, 0], 7, 3],
  ["nine, and three times its root", [9, 9, 9, 9, 9, 9, 9], 7, 18],
  ["one storm last week does not make a storm usual", [4, 4, 4, 400, 4, 4, 4], 7, 10],
  ["an even number of days takes the middle of two", [1, 2, 4, 100], 4, 9],
])("%s", (_name, counts, days, top) => {
  expect(usualTop(counts, days)).toBe(top);
});
