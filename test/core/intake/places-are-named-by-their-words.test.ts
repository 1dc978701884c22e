import { describe, expect, test } from "@jest/globals";
import { createLanguageTools } from "../../../server/adapters/language/language-tools";
import { placeRelation } from "../../../server/core/intake/place-relation";
import { placeKind, placesIn } from "../../../server/core/intake/places-in-text";
import { regionsDiffer, regionsIn } from "../../../server/core/intake/regions-in-text";

const language = createLanguageTools();

function placesOf(text: string): string[] {
  const { folded, words } = language.analyse(text);
  return placesIn(folded, words);
}

describe("the places of a text", () => {
  test.each([
    ["投诉A2区云岭新城旁边搅拌站噪音扰民", ["云岭新城"]],
    ["云岭新城小区附近的搅拌站何时取缔", ["云岭新城"]],
    ["A7县澜湾府楼盘违规捆绑销售", ["澜湾府"]],
    ["规划图上澜湾府有一所幼儿园", ["澜湾府"]],
    ["家住A3区银杏里小区", ["银杏里"]],
    ["翰林华府的孩子上不了石桥小学", ["石桥小学", "翰林华府"]],
    ["六号线为什么不到松溪镇", ["6号线", "松溪镇"]],
    ["十七路公交改道", ["17路"]],
    ["天鹅湖公园的湖水发臭", ["天鹅湖", "天鹅湖公园"]],
    ["建设路与沿湖路交叉口", ["建设路", "沿湖路"]],
  ])("%s: %j", (text, places) => {
    expect(placesOf(text)).toEqual(expect.arrayContaining(places));
    expect(placesOf(text)).toHaveLength(places.length);
  });

  test.each([
    "混凝土搅拌站每天晚上施工",
    "附近小区的居民都来投诉",
    "请求打通断头路",
    "里里外外都是灰,城里人都知道",
    "材料已经交给街道",
    "公办幼儿园和民办学校都不收",
    "这家公司的客服中心没人接",
  ])("%s names none", (text) => {
    expect(placesOf(text)).toEqual([]);
  });
});

describe("places of a text and of a case", () => {
  const terms = (...places: string[]): [string, number][] =>
    places.map((place) => [`@${place}`, 1]);
  test.each([
    ["one shared", ["云岭新城", "石桥小学"], ["云岭新城"], { place: "same" }],
    ["two homes", ["云岭新城"], ["鹿鸣湾"], { place: "conflict", otherHome: true, otherKinds: 1 }],
    ["two roads", ["朝阳路"], ["枫树路"], { place: "conflict", otherKinds: 1 }],
    [
      "two roads and two schools",
      ["朝阳路", "石桥小学"],
      ["枫树路", "河口小学"],
      { place: "conflict", otherKinds: 2 },
    ],
    ["of two kinds: neither here nor there, but apart", ["朝阳路"], ["鹿鸣湾"], { apart: true }],
    ["one side silent", [], ["鹿鸣湾"], {}],
    ["one character off is perhaps misspelt", ["云领新城"], ["云岭新城"], {}],
    [
      "but east is not west",
      ["丁香东苑"],
      ["丁香西苑"],
      { place: "conflict", otherHome: true, otherKinds: 1 },
    ],
  ] as const)("%s", (_, mine, theirs, relation) => {
    const found = placeRelation({ terms: terms(...mine) }, { centroid: terms(...theirs) });
    const silent = {
      place: "unknown",
      otherHome: false,
      otherRegion: false,
      otherKinds: 0,
      apart: false,
    };
    expect(found).toEqual({ ...silent, ...relation });
  });

  test("a home may be named without what kind of home it is", () => {
    const terms: [string, number][] = [["~云岭", 1]];
    expect(placeRelation({ terms }, { centroid: [["@云岭新城", 3]] }).place).toBe("same");
  });

  test.each([
    ["云岭新城", "home"],
    ["银杏里", "home"],
    ["朝阳路", "road"],
    ["17路", "line"],
    ["6号线", "line"],
    ["松溪镇", "settlement"],
    ["天鹅湖", "nature"],
    ["石桥小学", "institution"],
  ])("%s is of the kind %s", (place, kind) => {
    expect(placeKind(place)).toBe(kind);
  });
});

describe("cities and districts", () => {
  const regionsOf = (text: string) => {
    const { folded, words } = language.analyse(text);
    return regionsIn(folded, words);
  };
  test.each([
    ["A7县澜湾府楼盘违规捆绑销售", ["a7县"]],
    ["A市澜湾府在A3区还有一期", ["a3区", "a市"]],
    ["长沙岳麓区的业主", ["岳麓区", "长沙市"]],
    ["成都市武侯区", ["成都市", "武侯区"]],
    ["浏阳市的村民", ["浏阳市"]],
    ["小区和社区都没人管,开发区、景区、厂区也一样", []],
    ["市区和城区的公交,全县都知道", []],
  ])("%s: %j", (text, regions) => {
    expect(regionsOf(text)).toEqual(regions);
  });

  test.each([
    ["two districts", ["a7县"], ["a3区"], true],
    ["one of them shared", ["a7县"], ["a3区", "a7县"], false],
    ["a city does not contradict a district", ["a市"], ["a7县"], false],
    ["two cities", ["成都市", "武侯区"], ["长沙市"], true],
    ["one side silent", [], ["长沙市"], false],
  ])("%s", (_, mine, theirs, differ) => {
    expect(regionsDiffer(mine, theirs)).toBe(differ);
  });
});
