import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { wordDiff } from "../../dashboard/features/statements/word-diff";
import { piecesOf, sentencesOf, spokenTime } from "../../dashboard/lib/statement-text";

const without = (runs: ReturnType<typeof wordDiff>, kind: string) =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join("");

describe("a word diff marks what changed, and nothing else", () => {
  test.each([
    ["10 户受影响", "12 户受影响", ["-10", "+12", " 户受影响"]],
    ["We have 10 homes", "We have ten homes", ["We have ", "-10", "+ten", " homes"]],
    ["同", "同", ["同"]],
    ["", "新", ["+新"]],
  ])("%s → %s", (before, after, expected) => {
    const sign = { same: "", added: "+", removed: "-" };
    expect(wordDiff(before, after).map((run) => sign[run.kind] + run.text)).toEqual(expected);
  });

  test("either text can be read back from it, whatever the two are", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        const runs = wordDiff(before, after);
        expect(without(runs, "added")).toBe(before);
        expect(without(runs, "removed")).toBe(after);
      }),
    );
  });
});

describe("a text is read out as it stands", () => {
  test("cut at its sentences, with its blanks apart", () => {
    expect(sentencesOf("一。二！3.5 米. Next")).toEqual(["一。", "二！", "3.5 米.", "Next"]);
    expect(piecesOf("关注到{event}。")).toEqual([
      { words: "关注到" },
      { blank: "event" },
      { words: "。" },
    ]);
  });

  test("a moment is spoken as the server writes it", () => {
    const at = Date.parse("2026-03-11T04:05:00Z");
    expect(spokenTime(at, "Asia/Shanghai", "zh-CN")).toBe("2026年3月11日 12:05");
    expect(spokenTime(at, "Asia/Shanghai", "en")).toBe("12:05 on 11 March 2026");
  });
});
