import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { composeText } from "../../../server/adapters/notify/compose-text";
import { cutBytes, fitTo } from "../../../server/adapters/notify/fit-text";
import { pageMessage } from "./page-message";

const anyText = fc.string({ unit: "grapheme", maxLength: 400 });

describe("a message is cut to its channel's bytes and never breaks", () => {
  test.each([
    ["abc", 3, "abc"],
    ["abcd", 3, "…"],
    ["abcdef", 5, "ab…"],
    ["云栖府", 9, "云栖府"],
    ["云栖府渗水", 9, "云栖…"],
    ["云栖府渗水", 10, "云栖…"],
    ["家👨‍👩‍👧‍👦人", 20, "家…"],
    ["é́é́é́", 8, "é́…"],
  ])("%s in %i bytes is %s", (text, bytes, cut) => {
    expect(cutBytes(text, bytes)).toBe(cut);
  });

  test("what is cut fits, ends well, and is the beginning of what was", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 300 }), (text, bytes) => {
        const cut = cutBytes(text, bytes);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
        expect(cut.isWellFormed()).toBe(true);
        if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
    );
  });

  test("fields shrink together; the link and the last line stay whole", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (title, reason, request, incident) => {
        const message = pageMessage({ title, reason, request, incident, drill: true });
        const text = fitTo(1_500, (fieldBytes) => {
          const { subject, lines, link } = composeText(message, fieldBytes);
          return [subject, ...lines, link].join("\n");
        });
        expect(text?.endsWith(`致：王值班\n${message.link}`)).toBe(true);
        expect(text?.startsWith("【演练】")).toBe(true);
        expect(Buffer.byteLength(text ?? "")).toBeLessThanOrEqual(1_500);
      }),
    );
  });

  test("nothing is made to fit by cutting the link", () => {
    expect(fitTo(100, () => "x".repeat(101))).toBeNull();
  });
});
