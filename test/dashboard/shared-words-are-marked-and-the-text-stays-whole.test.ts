import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { markShared } from "../../dashboard/lib/shared-words";

const of = (kind: string, runs: { kind: string; text: string }[]) =>
  runs.filter((run) => run.kind === kind).map((run) => run.text);
const joined = (runs: { text: string }[]) => runs.map((run) => run.text).join("");

describe("two texts are marked against one another", () => {
  test("what both say is shared, what one says is its own, particles are neither", () => {
    const [a, b] = markShared(
      "车库顶上一直滴水，车位积水，物业没来。",
      "电梯厅吊顶滴水，地上积水，物业也没来。",
    );
    expect(of("shared", a).join()).toMatch(/滴水/);
    expect(of("shared", a).join()).toMatch(/积水/);
    expect(of("shared", b).join()).toMatch(/物业/);
    expect(of("own", a).join()).toMatch(/车库/);
    expect(of("own", b).join()).toMatch(/电梯/);
    expect(of("shared", a).join()).not.toMatch(/一直|，/);
  });

  test.each([
    ["Water in the garage", "water in my flat", ["Water"]],
    ["the part", "the art", []],
    ["Bay 12 leaks", "bay 12, no light", ["Bay", "12"]],
  ])("%s / %s", (one, other, shared) => {
    const [a] = markShared(one, other);
    expect(of("shared", a).flatMap((text) => text.split(" "))).toEqual(shared);
  });

  test("an empty text shares nothing", () => {
    expect(markShared("", "车库漏水")[0]).toEqual([]);
    expect(of("shared", markShared("", "车库漏水")[1])).toEqual([]);
  });

  test("the runs are the text again, and each text shares all of itself", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."车 库 漏 水 积 滴 物 业 ， 。 a b 1 2 \n 😀".split(" "), " "),
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = markShared(one, other);
        expect([joined(a), joined(b)]).toEqual([one, other]);
        expect(of("own", markShared(one, one)[0])).toEqual([]);
      }),
    );
  });
});
