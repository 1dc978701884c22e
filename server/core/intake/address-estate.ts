/** A road with a house number, before a name that says where by itself. */
const ROAD =
  /^[一-龥\d]{1,12}?(?:路|街|大道|大街|道|巷|胡同|弄)(?:[一二三四五六七八九十\d]+段)?[甲乙丙丁特附]?\d{1,5}(?:-\d{1,3})?(?:号院|号|弄)?(?:内|院内|旁)?(?=[一-龥a-z]{2}|\d{1,3}号?[一-龥]{2})/;
/** Nothing but a road with a house, yard or lane number. */
const ROAD_ONLY =
  /^[一-龥\d]{1,12}?(?:路|街|大道|大街|道|巷|胡同|弄)(?:[一二三四五六七八九十\d]+段)?[甲乙丙丁特附]?\d{1,5}(?:-\d{1,3})?(?:号院|号|弄)$/;
/** What stands beside a place is not the place: "云栖小镇旁". */
const LANDMARK =
  /^[一-龥\d]{2,12}?(?:旁边|旁|附近|斜?对面|隔壁|交叉口|交汇处|交界处|路口|以[东南西北]|[东南西北]侧)(?=[一-龥a-z]{2})/;
/** "花园" or "家属院" alone is no name: there the road tells them apart. */
const NO_NAME =
  /^(?:小区|花园|家园|公寓|大院|院|家属院|家属楼|宿舍|新村|新区|广场|大厦|中心|住宅|大楼|写字楼|号院|院内)$/;
/** What may follow a name or be left out. */
const SUFFIX = /(?:住宅小区|住宅区|小区|社区|楼盘|项目)$/;
const INNER_SUFFIX = /(?:住宅小区|小区|社区)(?=[一-龥]{2})/;
/** A part of a large project that has a name of its own. */
const PART_NAME =
  /^[一-龥]{1,6}(?:苑|园|阁|轩|里|庭|居|组团|村|坊|台|湾|郡|岸|墅|洲|邸|院|区|堡|谷|城)$/;

/** An estate as written, without punctuation at its ends. Null when nothing is left. */
export function estateName(written: string): string | null {
  const bare = written.replace(/^[\s,.#-]+/g, "").replace(/[\s,.#-]+$/g, "");
  return bare === "" ? null : bare;
}

/**
 * What tells one estate from another, the same for every spelling: without road and number before a name, without
 * "小区" after it. With a known project: the project, and the part of it that the address names, if it names one
 * ("碧桂园凤凰城" has a "玫瑰苑" and a "牡丹苑", each with a building 8). Both names are folded as addresses are.
 */
export function estateKey(project: string | null, estate: string | null): string | null {
  if (project === null) return estate === null ? null : shortName(estate);
  const known = shortName(project);
  return estate === null ? known : `${known}${partOf(known, shortName(estate))}`;
}

/** An estate's own name, and the road with its number before it, or alone where the estate has no other name. */
export function splitEstate(written: string): { name: string; road: string | null } {
  const whole = written.replace(/[\s·,.'-]+/g, "").replace(INNER_SUFFIX, "");
  if (ROAD_ONLY.test(whole)) return { name: whole, road: whole };
  const road = ROAD.exec(whole)?.[0] ?? "";
  const afterRoad = whole.slice(road.length);
  const named = afterRoad !== "" && !NO_NAME.test(afterRoad);
  const own = (named ? afterRoad : whole).replace(LANDMARK, "");
  const short = own.replace(SUFFIX, "");
  const stands = road.replace(/(?:院内|内|旁)$/, "");
  return { name: short.length >= 2 ? short : own, road: named && stands ? stands : null };
}

function shortName(name: string): string {
  return splitEstate(name).name;
}

/** True for a name that many estates have: alone it tells nothing. */
export function isNoName(name: string): boolean {
  return NO_NAME.test(name);
}

function partOf(project: string, estate: string): string {
  const at = estate.indexOf(project);
  const part = at >= 0 ? estate.slice(at + project.length) : estate;
  if (!PART_NAME.test(part) || NO_NAME.test(part)) return "";
  return at >= 0 || !alike(part, project) ? part : "";
}

/** Another spelling of the same name shares two characters in a row with it. */
function alike(a: string, b: string): boolean {
  for (let index = 0; index + 2 <= a.length; index += 1)
    if (b.includes(a.slice(index, index + 2))) return true;
  return false;
}
