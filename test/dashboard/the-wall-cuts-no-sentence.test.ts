import { expect, test } from "@jest/globals";
import { fitStatement, settleStatement } from "../../dashboard/features/wall/fit-statement";

const sentence = (length: number) => "字".repeat(length);

test("a short statement stands sentence by sentence at the size for decisions, below all facts", () => {
  const three = [sentence(15), sentence(18), sentence(16)];
  expect(settleStatement(three, 4)).toEqual({
    facts: 4,
    setting: { size: 3.2, apart: true, shown: 3 },
  });
});

test("a long one takes the room of facts before it loses a sentence", () => {
  const seven = [20, 26, 38, 40, 22, 12, 4].map(sentence);
  const { facts, setting } = settleStatement(seven, 4);
  expect([facts, setting.shown, setting.size >= 2.4]).toEqual([2, 7, true]);
});

test("one that cannot fit shows whole sentences only, and at least the first", () => {
  const box = { width: 40, height: 10 };
  expect(fitStatement([sentence(30), sentence(30)], box).shown).toBe(1);
  expect(fitStatement([sentence(900)], box).shown).toBe(1);
});
