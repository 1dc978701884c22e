import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { minHash, resemblance } from "../../../server/core/intake/min-hash";
import { decodeNumbers } from "../../../server/core/intake/stored-numbers";
import { bareText, textHash } from "../../../server/core/intake/text-hash";
import { printOf } from "../../../server/core/intake/text-print";
import { conceptsIn } from "../../../server/core/intake/concepts";
import { facetsOf } from "../../../server/core/intake/facets";
import { compiled, language } from "./desk";

const print = (text: string) => {
  const body = language.analyse(text);
  const found = compiled.find(body.folded);
  return printOf(
    { title: null, body },
    {
      facets: facetsOf(found, null),
      concepts: conceptsIn(found, null),
      names: [],
      lexicon: compiled,
      published: true,
    },
  );
};
const alike = (a: string, b: string) =>
  resemblance(decodeNumbers(minHash(bareText(a)) ?? ""), decodeNumbers(minHash(bareText(b)) ?? ""));

const REPORT =
  "本报记者近日走访位于城东的云栖府小区,地下车库负一层多处顶板渗水,地面摆着接水的塑料桶,不少车辆罩上了雨布,业主质疑开发商偷工减料。";

describe("the hash of the words", () => {
  test("does not see punctuation, width, spaces or script", () => {
    expect(print("車庫漏水,請處理! ").exact).toBe(print("车库漏水 请处理").exact);
  });

  test("sees one other character", () => {
    expect(textHash("车库漏水")).not.toBe(textHash("车库渗水"));
  });

  test("tells a hundred thousand numbered texts apart", () => {
    const hashes = new Set(
      Array.from({ length: 100_000 }, (_, index) => textHash(`投诉${String(index)}`)),
    );
    expect(hashes.size).toBe(100_000);
  });
});

describe("the signature", () => {
  test("is missing for texts under twelve characters", () => {
    expect(minHash("车库漏水车库漏水车库漏")).toBeNull();
    expect(minHash("车库漏水车库漏水车库漏水")).not.toBeNull();
  });

  test("knows a reprint with another head", () => {
    expect(alike(REPORT, REPORT.replace("本报记者", "据沅浦晚报报道,记者"))).toBeGreaterThan(0.7);
  });

  test("does not take another report of the matter for it", () => {
    const other =
      "本台记者今天上午带着摄像机进入云栖府地下车库,看到水沿着梁缝成串滴落,开发商拒绝了镜头采访。";
    expect(alike(REPORT, other)).toBeLessThan(0.25);
  });

  test("is one's own: a text is wholly like itself", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 12, unit: fc.constantFrom(...Array.from("漏水车库电梯坏了请修")) }),
        (text) => {
          expect(alike(text, text)).toBe(1);
        },
      ),
    );
  });
});

describe("the terms", () => {
  const terms = () => new Map(print("请尽快处理,地下车库顶板一直渗水").terms);

  test("hold facets and words, no boilerplate", () => {
    expect([...terms().keys()]).toEqual(
      expect.arrayContaining(["#garage", "!leak", "车库", "渗水", "~渗水"]),
    );
    expect(terms().has("处理")).toBe(false);
    expect(terms().has("一直")).toBe(false);
  });

  test("are bounded for an endless text", () => {
    const endless = Array.from(
      { length: 3_000 },
      (_, index) => `词${String.fromCharCode(0x4e00 + index)}`,
    ).join(" ");
    expect(print(endless).terms.length).toBeLessThanOrEqual(240);
  });
});
