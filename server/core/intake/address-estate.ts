/** Province, city, district and street before the estate are written or left out at will: they are no part of it. */
const REGION =
  /^(?:中国)?(?:[一-龥]{2,7}?(?:省|自治区))?(?:[一-龥]{2,6}?市)?(?:[一-龥]{1,5}?(?<![小园社校街厂])(?:区|县|旗))?(?:[一-龥]{1,6}?(?:镇|街道))?/;
/** The four cities that need no "市", before a road and its number. */
const CITY_PROVINCE = /^(?:北京|上海|天津|重庆)(?=[一-龥]{2,8}(?:路|街|大道|道|巷|弄)\d)/;
const CITY = /([一-龥]{2,4}?)市/;
/** A road with a house number, before a name that says where by itself. */
const ROAD = /^[一-龥\d]{1,12}?(?:路|街|大道|大街|道|巷|胡同|弄)\d{1,5}号?(?:院)?(?=[一-龥a-z]{2})/;
/** "花园" or "家属院" alone is no name: there the road tells them apart. */
const NO_NAME =
  /^(?:小区|花园|家园|公寓|大院|院|家属院|家属楼|宿舍|新村|新区|广场|大厦|中心|住宅|大楼|写字楼|号院)$/;
/** What may follow a name or be left out. */
const SUFFIX = /(?:住宅小区|住宅区|小区|社区|楼盘|项目)$/;
/** A part of a large project that has a name of its own. */
const PART_NAME =
  /[一-龥]{1,6}(?:苑|园|阁|轩|里|庭|居|组团|村|坊|台|湾|郡|岸|墅|洲|邸|院|区|堡|谷|城)$/;

/** The city that an address names, without "市"; null where it names none. */
export function cityOf(folded: string): string | null {
  return CITY.exec(folded)?.[1] ?? null;
}

/** An estate as written, without what stands before its name. Null when nothing is left. */
export function estateName(written: string): string | null {
  const bare = trimmed(written.replace(REGION, "").replace(CITY_PROVINCE, ""));
  return bare === "" ? null : bare;
}

/**
 * What tells one estate from another, the same for every spelling: without road and number before a name, without
 * "小区" after it. With a known project: the project, and the part of it that the address names, if it names one
 * ("碧桂园凤凰城" has a "玫瑰苑" and a "牡丹苑", each with a building 8).
 */
export function estateKey(project: string | null, estate: string | null): string | null {
  if (project === null) return estate === null ? null : shortName(estate);
  const known = compactName(project);
  const part = estate === null ? "" : partOf(known, compactName(estate));
  return part === "" ? known : `${known}/${part}`;
}

function compactName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·,.'-]+/g, "");
}

function shortName(estate: string): string {
  const whole = compactName(estate);
  const afterRoad = whole.replace(ROAD, "");
  const name = afterRoad === "" || NO_NAME.test(afterRoad) ? whole : afterRoad;
  const short = name.replace(SUFFIX, "");
  return short.length >= 2 ? short : name;
}

function partOf(project: string, estate: string): string {
  const at = estate.indexOf(project);
  const rest = at >= 0 ? estate.slice(at + project.length) : estate.replace(ROAD, "");
  const part = rest.replace(SUFFIX, "");
  if (part === "" || !PART_NAME.test(part) || NO_NAME.test(part)) return "";
  return at >= 0 || !alike(part, project) ? part : "";
}

/** Another spelling of the same name shares two characters in a row with it. */
function alike(a: string, b: string): boolean {
  for (let index = 0; index + 2 <= a.length; index += 1)
    if (b.includes(a.slice(index, index + 2))) return true;
  return false;
}

function trimmed(text: string): string {
  return text.replace(/^[\s,.#-]+/g, "").replace(/[\s,.#-]+$/g, "");
}
