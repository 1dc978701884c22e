import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { citiesOf } from "../../../server/core/intake/address-region";
import { parseAddress as parseFolded } from "../../../server/core/intake/parse-address";
import { resolveHouseholds } from "../../../server/core/intake/resolve-households";
import { language } from "./desk";

/** As intake does: folded by the language tools first. */
const parseAddress = (text: string, project: string | null = null) =>
  parseFolded(language.fold(text), project);

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

describe("spellings of one flat that name its estate", () => {
  test.each([
    [
      "云栖府|||3|2|1801",
      [
        "浙江省杭州市西湖区文一路128号云栖府3栋2单元1801室",
        "文一路128号云栖府3幢2单元1801",
        "云栖府小区3号楼2单元1801室",
        "云栖府３栋２单元１８０１室",
        "云栖府3#2单元1801",
        "云栖府第3栋第2单元1801室",
        "云栖府三幢二单元十八楼一号",
        "云栖府3号楼贰单元1801",
        "云栖府(3栋2单元1801)",
        "云栖府3-2-18-01",
        "云栖府3棟2單元1801室",
        "家住云栖府3栋2单元1801室",
      ],
    ],
    ["阳光花园|2||5||301", ["阳光花园二期5栋301", "阳光花园Ⅱ期5#301", "阳光花园(第二期)5幢301室"]],
    ["国际中心|||b||18a", ["国际中心B座18A", "国际中心b座18层A室", "国际中心B栋18楼A座"]],
    [
      "中山北路360弄|||12||501",
      ["中山北路360弄12号501室", "普陀区中山北路三百六十弄十二号501", "上海中山北路360弄12-501"],
    ],
    ["滨河路18号院|||3|2|302", ["滨河路18号院3号楼2单元302", "滨河路18号院3-2-302"]],
    ["龙湖天街|||12|东|602", ["龙湖天街12号楼东单元602", "龙湖天街12#东602"]],
    ["和平里||7|12|3|401", ["和平里七区12楼3门401", "和平里7区12-3-401"]],
    ["望京西园||4|412||1203", ["望京西园四区412楼1203", "望京西园4区412号楼1203室"]],
    ["紫园|||88||villa", ["紫园88号别墅", "紫园别墅88号"]],
    [
      "yunqimansion|||3|2|1801",
      [
        "Room 1801, Unit 2, Building 3, Yunqi Mansion",
        "Yunqi Mansion 3-2-1801",
        "Apt 1801, Unit 2, Bldg No.3, Yunqi Mansion, Hangzhou",
      ],
    ],
    [
      "harbourgreen|||3||18b",
      [
        "Flat B, 18/F, Tower 3, Harbour Green",
        "Harbour Green Tower 3 18th Floor Flat B",
        "Tower 3 Flat 18B Harbour Green",
      ],
    ],
    [
      "gardenroad|||12||5b",
      ["12 Garden Road, Apt 5B", "Apt 5B, 12 Garden Rd", "12 Garden Rd., #5B"],
    ],
  ])("%s", (key, spellings) => {
    expect(spellings.map((text) => parseAddress(text).key)).toEqual(spellings.map(() => key));
  });
});

describe("what must not be taken for one flat", () => {
  test.each([
    ["flats that were divided", "云栖府3栋2单元1801-1", "云栖府3栋2单元1801-2"],
    ["building and unit", "海棠苑11栋1单元101", "海棠苑1栋11单元101"],
    [
      "doors of two floors",
      "Tower 3, 18/F, Flat B, Harbour Green",
      "Tower 3, 17/F, Flat B, Harbour Green",
    ],
    ["two roads without a name", "中山路1号家属院3栋101", "人民路1号家属院3栋101"],
    ["entrances east and west", "龙湖天街12号楼东单元602", "龙湖天街12号楼西单元602"],
    ["zones", "翡翠湾A区12栋1502", "翡翠湾B区12栋1502"],
  ])("%s", (_, one, other) => {
    expect(parseAddress(one).key).not.toBe(parseAddress(other).key);
  });

  test("parts of one large project that have names of their own", () => {
    const key = (text: string) => parseAddress(text, "碧桂园凤凰城").key;
    expect(key("碧桂园凤凰城玫瑰苑8座1204")).not.toBe(key("碧桂园凤凰城牡丹苑8座1204"));
    expect(key("玫瑰苑8座1204")).toBe(key("碧桂园凤凰城玫瑰苑8座1204"));
    expect(key("杭州凤凰城8座1204")).toBe(key("8座1204"));
  });
});

test("namesakes in two cities are two households, and who names no city is neither", () => {
  const rows = [
    ["城市花园3栋101", "深圳"],
    ["深圳市城市花园3栋101室", null],
    ["城市花园3栋101", "北京市"],
    ["城市花园3栋101", null],
    ["云栖府3栋101", "杭州"],
    ["云栖府3栋101", null],
    ["渡口街", null],
  ] as const;
  const names = resolveHouseholds(
    rows.map(([address, city]) => ({
      parsed: parseAddress(address),
      cities: citiesOf(city),
      hasProject: false,
    })),
  );
  expect(names[0]).toBe(names[1]);
  expect(new Set([names[0], names[2], names[3]]).size).toBe(3);
  expect(names[4]).toBe(names[5]);
  expect(names[6]).toBeNull();
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

test("streets that are numbered are as many streets", () => {
  const keys = [
    "123 Bishan Street 12 #04-56",
    "123 Bishan St 22, #04-56",
    "123 Bishan St 23, #04-56",
  ];
  expect(new Set(keys.map((text) => parseAddress(text).key)).size).toBe(3);
  expect(parseAddress("123 Bishan Street 12, #04-56").key).toBe(parseAddress(keys[0] ?? "").key);
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
