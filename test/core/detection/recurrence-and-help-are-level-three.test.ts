import { describe, expect, test } from "@jest/globals";
import { at, from, pack, verdict } from "../../harness/case-factory";

const asked = { pack: pack("re-cn"), now: at("2026-03-11T12:00") };

describe("RE-L3-A", () => {
  test.each([
    [0, "not"],
    [2, "not"],
    [3, "confirmed"],
    [4, "confirmed"],
  ])("%i recurrences after a confirmed closure → %s", (recurrences, holds) => {
    const found = verdict("RE-L3-A", [from("A")], { ...asked, doc: { recurrences } });
    expect([found.holds, found.level]).toEqual([holds, 3]);
  });
});

describe("RE-L3-B", () => {
  test("nobody asked → not", () => {
    expect(verdict("RE-L3-B", [from("A")], asked).holds).toBe("not");
  });

  test("another department asked for help", () => {
    const helpAsked = [{ at: asked.now, department: "工程部", action: "a" }];
    const found = verdict("RE-L3-B", [from("A")], { ...asked, doc: { helpAsked } });
    expect([found.holds, found.level]).toEqual(["confirmed", 3]);
  });
});
