import { CITIES, PROVINCES } from "./china-places";

/** What stood before the estate's own name. */
export interface Region {
  /** Without "市"; null where none is named. */
  city: string | null;
  rest: string;
}

const PROVINCE = new RegExp(
  `^(?:中国)?(?:${PROVINCES})(?:省|自治区|壮族自治区|回族自治区|维吾尔自治区)`,
);
const BARE_PROVINCE = new RegExp(`^(?:中国)?(?:${PROVINCES})(?=(?:${CITIES}))`);
const OTHER_PROVINCE = /^(?:中国)?[一-龥]{2,7}?(?:省|自治区)/;
const KNOWN_CITY = new RegExp(`^(${CITIES})(市)?`);
/** "市南区" is a district of Qingdao, "市中区" one of Jinan. */
const CITY_WITH_CITY_DISTRICT = /^(青岛|济南)(市)?(?=市[南北中]区)/;
const OTHER_CITY =
  /^([一-龥]{2,6}?)市(?=[一-龥]{1,5}(?:(?<![小园社])区|县|旗|镇|街道|路|街|巷|大道))/;
/** What makes a city's name part of another: "北京路", "南京东路", "上海花园". */
const NO_CITY_BEFORE =
  /^(?:[东南西北中一二三四五]?(?:路|街|大道|道|巷|弄)(?=[\d东南西北中一二三四五六七八九十(]|$)|(?:大厦|广场|花园|公寓|家园|小区|公馆|新村|新城|国际|中心|人家|里|城|府|湾|苑|庭|村|院|坊)(?=[\da-z(]|$|[东南西北]区|[一二三四五六七八九]期))/;
const DISTRICT =
  /^(?:[一-龥]{1,4}?(?<![小园社校街厂东南西北中一二三四五六七八九十])(?:新区|区|县|旗(?!街|路|村|渠))|[一-龥][东南西北中]区|二七区|[一-龥]{2,3}?市(?=[一-龥]{1,5}(?:(?<![小园社])区|镇|街道|路|街|巷|大道)))/;
/** Without a city before it a district must be short: "云栖东区" is a part of an estate. */
const DISTRICT_ALONE =
  /^[一-龥]{1,3}?(?<![小园社校街厂东南西北中一二三四五六七八九十])(?:新区|区|县|旗(?!街|路|村|渠))/;
const TOWN = /^[一-龥]{1,5}?(?:街道|(?<!小)镇|乡)(?=[一-龥a-z])/;

/** Takes province, city, districts and town off a folded address: they are written or left out at will. */
export function takeRegion(folded: string): Region {
  const inland = strip(folded, [PROVINCE, BARE_PROVINCE, OTHER_PROVINCE]);
  const { city, rest } = takeCity(inland);
  let left = rest;
  // People and forms write a district twice.
  for (let times = 0; times < 2; times += 1) left = strip(left, [city ? DISTRICT : DISTRICT_ALONE]);
  return { city, rest: strip(left, [TOWN]) };
}

function takeCity(text: string): Region {
  const known = CITY_WITH_CITY_DISTRICT.exec(text) ?? KNOWN_CITY.exec(text);
  if (known?.[1]) {
    const rest = text.slice(known[0].length);
    const sure = known[2] !== undefined || known[1].endsWith("市") || !NO_CITY_BEFORE.test(rest);
    if (sure) return { city: known[1].replace(/市$/, ""), rest };
    return { city: null, rest: text };
  }
  const other = OTHER_CITY.exec(text);
  return other?.[1]
    ? { city: other[1], rest: text.slice(other[0].length) }
    : { city: null, rest: text };
}

function strip(text: string, patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return text.slice(found[0].length);
  }
  return text;
}

/** The same for an address in pieces between commas, whichever of them names the region. */
export function takeRegions(pieces: readonly string[]): Region {
  const taken = pieces.map((piece) => takeRegion(piece.trim()));
  const city = taken.find((one) => one.city !== null)?.city ?? null;
  return { city, rest: taken.map(({ rest }) => rest.trim()).join(", ") };
}
