import { describe, expect, test } from "@jest/globals";
import {
  type DraftWords,
  editOf,
  mergeWords,
  tooLong,
} from "../../dashboard/features/statements/draft-words";

const words = (slots: Record<string, string>, over: Partial<DraftWords> = {}): DraftWords => ({
  text: null,
  slots,
  speaker: null,
  expiresAt: null,
  ...over,
});
const base = words({ facts: "甲", unknowns: "原因" });

describe("two edits of one draft lose no word", () => {
  test("edits of different fields are joined", () => {
    const merged = mergeWords(
      base,
      words({ facts: "乙", unknowns: "原因" }),
      words({ facts: "甲", unknowns: "范围" }, { speaker: "lin" }),
    );
    expect(merged.words).toEqual(words({ facts: "乙", unknowns: "范围" }, { speaker: "lin" }));
    expect(merged.clashes).toEqual([]);
  });

  test("the same field written differently is named with both wordings; mine stays in hand", () => {
    const merged = mergeWords(
      base,
      words({ facts: "乙", unknowns: "原因" }),
      words({ facts: "丙", unknowns: "原因" }),
    );
    expect(merged.clashes).toEqual([{ field: "slots.facts", mine: "乙", theirs: "丙" }]);
    expect(merged.words.slots["facts"]).toBe("乙");
  });

  test("a form that became free text stands against the form as a whole", () => {
    const free = words({}, { text: "整段" });
    const merged = mergeWords(base, words({ facts: "乙", unknowns: "原因" }), free);
    expect(merged.clashes).toEqual([{ field: "text", mine: "乙\n原因", theirs: "整段" }]);
    expect(mergeWords(base, base, free)).toEqual({ words: free, clashes: [] });
  });

  test("an edit sends only what was changed besides the text", () => {
    const held = words({ facts: "甲" }, { expiresAt: "2026-03-11T00:00:00.000Z", speaker: "lin" });
    expect(editOf(4, held, { ...held, speaker: null })).toEqual({
      revision: 4,
      slots: { facts: "甲" },
      speaker: null,
    });
  });

  test.each([
    [words({ facts: "长".repeat(20_001) }), "短", { field: "slots.facts", length: 20_001 }],
    [words({ a: "一", b: "二二" }), "长".repeat(30_000), { field: "slots.b", length: 30_000 }],
    [words({ a: "一" }), "一", null],
  ])("what is too long is named by its field: %#", (long, whole, expected) => {
    expect(tooLong(long, whole)).toEqual(expected);
  });
});
