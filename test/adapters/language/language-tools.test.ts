import { describe, expect, test } from "@jest/globals";
import { createLanguageTools } from "../../../server/adapters/language/language-tools";

const tools = createLanguageTools();

describe("folding gives one spelling to what reads the same", () => {
  test.each([
    ["車庫漏水,業主維權", "车库漏水,业主维权"],
    ["M10 充電寶", "m10 充电宝"],
    ["  多  空格\n换行 ", "多 空格 换行"],
    ["简体原样", "简体原样"],
    ["", ""],
  ])("%s", (text, folded) => {
    expect(tools.fold(text)).toBe(folded);
  });
});

describe("words", () => {
  test("are cut, without punctuation, in order", () => {
    expect(tools.analyse("地下车库,一直漏水!").words).toEqual(["地下", "车库", "一直", "漏水"]);
  });

  test("in English are stemmed", () => {
    expect(tools.analyse("The lifts keep leaking").words).toEqual(["the", "lift", "keep", "leak"]);
  });

  test("that were learned stay whole, however often they are taught", () => {
    const own = createLanguageTools();
    own.learn(["稳享年金", "云栖府"]);
    own.learn(["稳享年金"]);
    expect(own.analyse("云栖府的稳享年金").words).toEqual(["云栖府", "的", "稳享年金"]);
  });

  test("cannot be broken by a name with spaces or line ends", () => {
    const own = createLanguageTools();
    own.learn(["Harbour View", "坏\n名 9 n", "", "一"]);
    expect(own.analyse("漏水").words).toEqual(["漏水"]);
  });
});

test("text is analysed up to its hundred-thousandth character", () => {
  expect(tools.fold("漏".repeat(100_001))).toHaveLength(100_000);
});
