import { CITIES, DISTRICTS, ENGLISH_CITIES, PROVINCES } from "./china-places";

/** What stood before the estate's own name. */
export interface Region {
  /** Cities, the larger first, without "市". */
  cities: readonly string[];
  /** Districts and counties, without "区" or "县". */
  districts: readonly string[];
  /** Towns and streets offices, without their word, and zones that lie across districts. */
  towns: readonly string[];
  rest: string;
}

const names = (list: string) => new Set(list.split("|"));
const KNOWN_PROVINCES = names(PROVINCES);
const KNOWN_CITIES = names(CITIES);
const KNOWN_DISTRICTS = new Map(
  Object.entries(DISTRICTS).map(([city, list]) => [city, names(list)]),
);
const PROVINCE_WORD = /^(?:省|壮族自治区|回族自治区|维吾尔自治区|自治区)/;
const OTHER_PROVINCE = /^[一-龥]{2,7}?(?:省|自治区)/;
/** "市南区" is a district of Qingdao, "市中区" one of Jinan. */
const CITY_DISTRICT = /^市[南北中]区/;
const OTHER_CITY =
  /^([一-龥]{2,6}?(?<![城都超菜夜闹集门]))市(?=[一-龥]{1,5}(?:(?<![小园社])区|县|旗|镇|街道|路|街|巷|大道))/;
/** What makes a city's or a district's name part of another: "北京路", "南京东路", "上海花园". */
const NO_REGION_BEFORE =
  /^(?:[东南西北中一二三四五]?(?:路|街|大道|道|巷|弄)(?=[\d东南西北中一二三四五六七八九十(]|$)|(?:大厦|广场|花园|公寓|家园|小区|公馆|新村|新城|国际|中心|人家|里|城|府|湾|苑|庭|村|院|坊)(?=[\da-z(]|$|[东南西北]区|[一二三四五六七八九]期))/;
/** A bare district is taken off where a road with a number follows: "海淀知春路12号", no "滨江锦园". */
const ROAD_AHEAD =
  /^(?!区|县|新区|[东南西北中一二三四五]?(?:路|街|大街|大道))[一-龥]{1,8}?(?:路|街|大道|巷|胡同)(?:[一二三四五六七八九十\d]+段)?[甲乙丙丁特附]?\d/;
/** Zones that have no border with a district: they tell no two places apart. */
const ZONE =
  /^([一-龥]{0,6}?(?:工业园区|高新技术开发区|经济技术开发区|高新技术产业开发区|经济开发区|高新区|经开区|开发区|工业园|科技园|软件园|产业园|保税区|示范区|商务区))(?:[东南西北]区)?(?=[一-龥a-z])/;
const DISTRICT =
  /^([一-龥]{1,4}?(?<![小园社校街厂墅宅活属舍业公寓院老旧本东南西北中一二三四五六七八九十])|[一-龥][东南西北中]|二七)(?:新区|区|县(?!城|委|医|政|[一二三]中)|(?<=[一-龥]{2})旗(?=[一-龥]{1,6}(?:镇|街|路)))/;
const COUNTY_CITY =
  /^([一-龥]{2,3}?(?<![城都超菜夜闹集门]))市(?=[一-龥]{1,5}(?:(?<![小园社])区|镇|街道|路|街|巷|大道))/;
/** Without a city before it a district must be short: "云栖东区" is a part of an estate. */
const DISTRICT_ALONE =
  /^([一-龥]{1,3}?(?<![小园社校街厂墅宅活属舍业公寓院老旧本东南西北中一二三四五六七八九十])|二七)(?:新区|区|县(?!城|委|医|政|[一二三]中)|(?<=[一-龥]{2})旗(?=[一-龥]{1,6}(?:镇|街|路)))(?=[一-龥])/;
const TOWN = /^([一-龥]{1,5}?)(?:街道(?:办事处)?|(?<![小古名])镇|(?<![水梦故老])乡)(?=[一-龥a-z])/;

/** Takes province, cities, districts and town off a folded address: they are written or left out at will. */
export function takeRegion(folded: string): Region {
  const inland = withoutProvince(fromRegion(folded));
  const { cities, rest: inCity } = takeCities(inland);
  const { districts, zones, rest: inDistrict } = takeDistricts(inCity, cities);
  const town = townAtHead(inDistrict);
  const rest = town ? inDistrict.slice(town[0].length) : inDistrict;
  return { cities, districts, towns: town?.[1] ? [...zones, town[1]] : zones, rest };
}

/** Whatever words stand before "济南市" or "山东省" are no part of the address: "原告住所地", "请寄到". */
function fromRegion(text: string): string {
  for (let at = text.search(/[省市]/); at > 1 && at < 24; at = text.indexOf("市", at + 1)) {
    const isProvince = text[at] === "省";
    for (const length of [2, 3, 4]) {
      const name = text.slice(Math.max(0, at - length), at);
      const known = isProvince ? KNOWN_PROVINCES.has(name) : KNOWN_CITIES.has(name);
      const before = text.slice(0, Math.max(0, at - length));
      if (known && !/\d/.test(before)) return isRegion(before) ? text : text.slice(at - length);
    }
  }
  return text.startsWith("中国") ? text.slice(2) : text;
}

function isRegion(before: string): boolean {
  const bare = before.replace(/^中国/, "");
  return bare === ""
    ? before === ""
    : KNOWN_PROVINCES.has(bare) || KNOWN_CITIES.has(bare) || /[省市区县]$/.test(bare);
}

function withoutProvince(text: string): string {
  for (const length of [3, 2]) {
    if (!KNOWN_PROVINCES.has(text.slice(0, length))) continue;
    const rest = text.slice(length);
    const word = PROVINCE_WORD.exec(rest);
    if (word) return rest.slice(word[0].length);
    if (knownCity(rest)) return rest;
  }
  const other = OTHER_PROVINCE.exec(text);
  return other ? text.slice(other[0].length) : text;
}

function takeCities(text: string): { cities: string[]; rest: string } {
  const cities: string[] = [];
  let rest = text;
  // A city and a city within it; forms write one twice.
  for (let times = 0; times < 3; times += 1) {
    const found = cityAtHead(rest);
    if (!found) break;
    if (!cities.includes(found.city)) cities.push(found.city);
    rest = rest.slice(found.length);
  }
  return { cities, rest };
}

function cityAtHead(text: string): { city: string; length: number } | null {
  const known = knownCity(text);
  if (known) {
    const { city, length, sure } = known;
    return sure || !NO_REGION_BEFORE.test(text.slice(length)) ? { city, length } : null;
  }
  const other = OTHER_CITY.exec(text);
  return other?.[1] ? { city: other[1], length: other[0].length } : null;
}

function knownCity(text: string): { city: string; length: number; sure: boolean } | null {
  for (const length of [5, 4, 3, 2]) {
    const city = text.slice(0, length);
    if (!KNOWN_CITIES.has(city)) continue;
    const rest = text.slice(length);
    const suffixed = rest.startsWith("市") && !CITY_DISTRICT.test(rest);
    const sure = suffixed || city.endsWith("市");
    return { city: city.replace(/市$/, ""), length: suffixed ? length + 1 : length, sure };
  }
  return null;
}

function takeDistricts(
  text: string,
  cities: readonly string[],
): { districts: string[]; zones: string[]; rest: string } {
  const districts: string[] = [];
  const zones: string[] = [];
  const inCity = cities.length > 0;
  let rest = text;
  // People and forms write a district twice.
  for (let times = 0; times < 3; times += 1) {
    const zone = (inCity || times > 0 ? ZONE.exec(rest) : null) ?? bareDistrict(rest, cities);
    const found =
      zone ??
      (inCity
        ? (knownDistrict(rest, cities) ?? DISTRICT.exec(rest) ?? COUNTY_CITY.exec(rest))
        : DISTRICT_ALONE.exec(rest));
    if (!found?.[1] || NO_REGION_BEFORE.test(rest.slice(found[0].length))) break;
    // "浦东新区" is "浦东".
    (zone ? zones : districts).push(found[1].replace(/(?<=..)新$/, ""));
    rest = rest.slice(found[0].length);
  }
  return { districts: [...new Set(districts)], zones, rest };
}

/** A district of a large city with its word, whatever it looks like: "拱墅区" is no part of an estate as "别墅区" is. */
function knownDistrict(text: string, cities: readonly string[]): [string, string] | null {
  for (const city of cities)
    for (const length of [3, 2]) {
      const name = text.slice(0, length);
      if (!isDistrictOf(city, name)) continue;
      const [word] = /^(?:新区|区|县)/.exec(text.slice(length)) ?? [];
      if (word) return [name + word, name];
    }
  return null;
}

/** A district without its word says where, but is no proof that another one is another place. */
function bareDistrict(text: string, cities: readonly string[]): [string, string] | null {
  for (const city of cities)
    for (const length of [3, 2]) {
      const name = text.slice(0, length);
      const known = isDistrictOf(city, name) && ROAD_AHEAD.test(text.slice(length));
      if (known) return [name, name];
    }
  return null;
}

/** True for the name of a district of a large city, both without their words. */
export function isDistrictOf(city: string, name: string): boolean {
  return KNOWN_DISTRICTS.get(city)?.has(name) ?? false;
}

function townAtHead(text: string): RegExpExecArray | null {
  const town = TOWN.exec(text);
  return town && !NO_REGION_BEFORE.test(text.slice(town[0].length)) ? town : null;
}

/** The same for an address in pieces between commas, whichever of them names the region. */
export function takeRegions(pieces: readonly string[]): Region {
  const taken = pieces.map((piece) => {
    const city = ENGLISH_CITIES[piece.trim()];
    return city ? { cities: [city], districts: [], towns: [], rest: "" } : takeRegion(piece.trim());
  });
  return {
    cities: taken.flatMap(({ cities }) => cities),
    districts: taken.flatMap(({ districts }) => districts),
    towns: taken.flatMap(({ towns }) => towns),
    rest: taken
      .map(({ rest }) => rest.trim())
      .filter(Boolean)
      .join(", "),
  };
}

/** The cities that a record's own field names. */
export function citiesOf(field: string | null): readonly string[] {
  const bare = field?.normalize("NFKC").trim().toLowerCase();
  if (!bare) return [];
  const english = ENGLISH_CITIES[bare.replace(/ city$/, "")];
  if (english) return [english];
  const { cities } = takeRegion(bare);
  return cities.length > 0 ? cities : [bare.replace(/市$/, "")];
}
