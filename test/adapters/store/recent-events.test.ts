import { expect, test } from "@jest/globals";
import { recentEvents } from "../../../server/adapters/store/recent-events";

const text = (n: number) => JSON.stringify({ at: n, type: "case.grew", data: { n } });
const numbers = (list: readonly { seq: number; data: unknown }[] | null) =>
  list?.map((one) => [one.seq, (one.data as { n: number }).n]) ?? null;

test("what this process committed last is told from memory, in order, up to the limit", () => {
  const recent = recentEvents();
  recent.add(5, [text(4), text(5)]);
  recent.add(6, [text(6)]);
  expect(numbers(recent.after(3, 10))).toEqual([
    [4, 4],
    [5, 5],
    [6, 6],
  ]);
  expect(numbers(recent.after(4, 1))).toEqual([[5, 5]]);
  expect(recent.after(4, 1)?.[0]).toMatchObject({ incident: null, case: null, drill: false });
});

test("what only the log can tell is left to it: older ones, newer ones, and those before another process's", () => {
  const recent = recentEvents();
  expect(recent.after(0, 10)).toBeNull();
  recent.add(5, [text(4), text(5)]);
  expect(recent.after(2, 10)).toBeNull();
  expect(recent.after(5, 10)).toBeNull();
  // Number 6 was another process's.
  recent.add(8, [text(7), text(8)]);
  expect(recent.after(4, 10)).toBeNull();
  expect(recent.after(5, 10)).toBeNull();
  expect(numbers(recent.after(6, 10))).toEqual([
    [7, 7],
    [8, 8],
  ]);
});

test("commits that are told of in another order than they were made leave no gap unnoticed", () => {
  const recent = recentEvents();
  recent.add(3, [text(3)]);
  recent.add(2, [text(1), text(2)]);
  expect(recent.after(1, 10)).toBeNull();
  expect(numbers(recent.after(2, 10))).toEqual([[3, 3]]);
});

test("the memory is bounded", () => {
  const recent = recentEvents();
  for (let n = 1; n <= 5_000; n += 1) recent.add(n, [text(n)]);
  expect(recent.after(100, 10)).toBeNull();
  expect(numbers(recent.after(4_998, 10))).toEqual([
    [4_999, 4_999],
    [5_000, 5_000],
  ]);
});
