import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseAddress } from "../../../server/core/intake/parse-address";

describe("every spelling of one flat has one key", () => {
  test.each([
    "云栖府3栋2单元1801室",
    "3号楼2单元1801",
    "云栖府3幢2单元1801",
    "云栖府三栋二单元1801",
    "三号楼二单元一八零一",
    "三栋二单元一千八百零一室",
    "3-2-1801",
    "3#2-1801",
    "3#-2-1801",
    "3幢2门1801",
    "3栋2单元18楼01室",
    "3栋2单元18层1801室",
    "3栋2单元1801",
    "3 栋 2 单元 1801 室",
    "3棟2單元1801室",
    "03栋02单元1801室",
    "沅浦市城东区云栖府3栋2单元1801室",
    "Building 3 Unit 2 Room 1801",
    "Room 1801, Unit 2, Bldg 3",
    "Block 3, Entrance 2, Flat 1801",
  ])("%s", (text) => {
    expect(parseAddress(text, "云栖府").key).toBe("云栖府|||3|2|1801");
  });
});

describe("parts", () => {
  test.each([
    ["B座18A", { building: "b", unit: null, room: "18a" }],
    ["5栋1203", { building: "5", unit: null, room: "1203" }],
    ["5-1203", { building: "5", unit: null, room: "1203" }],
    ["云栖府7#2-2201", { estate: "云栖府", building: "7", unit: "2", room: "2201" }],
    ["18楼01室", { building: null, room: "1801" }],
    ["龙华路360弄12号501室", { estate: "龙华路360弄", building: "12", unit: null, room: "501" }],
    ["滨河路18号4栋1单元302", { estate: "滨河路18号", building: "4", unit: "1", room: "302" }],
    ["滨河路18号302室", { estate: "滨河路", building: "18", room: "302" }],
    ["云栖府二期3栋2单元1801", { estate: "云栖府", phase: "2", building: "3" }],
    ["云栖府(一期)3栋2单元1801", { estate: "云栖府", phase: "1", building: "3" }],
    ["云栖府A区3栋2单元1801", { estate: "云栖府", zone: "a", building: "3" }],
    ["阳光小区3栋2单元501", { estate: "阳光小区", building: "3", room: "501" }],
    ["三里屯公馆12栋501", { estate: "三里屯公馆", building: "12", room: "501" }],
    ["Apt 1801, Tower B", { building: "b", room: "1801" }],
    ["Unit 1801, Tower 3", { building: "3", unit: null, room: "1801" }],
    [
      "Harbour View Phase II, Block 5, Flat 12B",
      { estate: "harbourview", phase: "2", building: "5", room: "12b" },
    ],
  ])("%s", (text, parts) => {
    expect(parseAddress(text)).toMatchObject(parts);
  });
});

describe("no household where no flat is named", () => {
  test.each([
    "渡口街33号",
    "沅浦市柳荫巷7号",
    "云栖府",
    "1801室",
    "3单元1801",
    "3栋",
    "3栋2单元18楼",
    "",
    "电话里说不清楚",
  ])("%s", (text) => {
    expect(parseAddress(text, "云栖府").key).toBeNull();
  });

  test("but a house of one building needs no building number", () => {
    expect(parseAddress("星海大厦1801室").key).not.toBeNull();
  });
});

test("different phases, buildings, units and rooms are different flats", () => {
  const keys = ["1栋1单元101", "2栋1单元101", "1栋2单元101", "1栋1单元102", "二期1栋1单元101"].map(
    (text) => parseAddress(text, "云栖府").key,
  );
  expect(new Set(keys).size).toBe(5);
});

test("the shown form hides the door", () => {
  expect(parseAddress("云栖府3栋2单元1801室").masked).toBe("3栋2单元18**室");
});

test("the common spellings of any flat agree", () => {
  const flat = fc.record({
    building: fc.integer({ min: 1, max: 99 }),
    unit: fc.integer({ min: 1, max: 9 }),
    floor: fc.integer({ min: 1, max: 60 }),
    door: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(flat, ({ building, unit, floor, door }) => {
      const two = String(door).padStart(2, "0");
      const room = `${String(floor)}${two}`;
      const spellings = [
        `${String(building)}栋${String(unit)}单元${room}室`,
        `${String(building)}号楼${String(unit)}单元${room}`,
        `${String(building)}幢${String(unit)}门${room}`,
        `${String(building)}-${String(unit)}-${room}`,
        `${String(building)}#${String(unit)}-${room}`,
        `${String(building)}栋${String(unit)}单元${String(floor)}楼${two}室`,
      ];
      const keys = new Set(spellings.map((text) => parseAddress(text, "云栖府").key));
      expect([...keys]).toEqual([`云栖府|||${String(building)}|${String(unit)}|${room}`]);
    }),
  );
});

test("any text at all gives an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(parseAddress(text)).toBeDefined();
    }),
  );
});
