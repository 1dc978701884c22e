import { isNoName } from "./address-estate";
import { isDistrictOf } from "./address-region";
import type { PlacedAddress } from "./placed-address";

/** What is known of one name over all addresses. */
interface Known {
  /** Words of places that addresses of this name carry. */
  places: Set<string>;
}

/** Nothing that tells one estate from another: roads, corners, zones, and how people begin. */
const NEUTRAL =
  /^(?:[一-龥\d]{1,8}?(?:路|街|大道|大街|胡同)(?:与|和|-)?|[甲乙特附]?\d{1,5}号|(?:交叉口|交汇处|路口|旁边|旁|附近|对面|隔壁)|[东南西北]{1,2}(?:侧|面|边|口)|(?:科技园|软件园|工业园|产业园|高新区|开发区|商务区)[东南西北]?区?|省|市|区|县|镇|乡|街道|新区)/;

/** How people begin; before a name that is known, any such words do. */
const LEAD =
  /^(?:我|我们|我家|本人|本户|请|麻烦|烦请|现|业主|住户|租户|租客|户主|投诉人|来电人|客户|家庭|户籍|登记|收货|联系|通讯|房产|房屋|原告|被告|送|寄|上门|帮|来电|反映|报修|报事|位置|小区|项目|楼盘).{0,8}$|^.{0,8}(?:住|住在|家住|位于|坐落|坐落于|地址|住址|住所地?|登记在|上门|送到|寄到|来自|就是|就在|系|业主|住户|租户|租客)$/;

/**
 * Which names of estates are one, by what all addresses together say. Only what is unambiguous: a name with words of
 * its own district, town or road in front; a road with number that always goes with one name; a short name that stands
 * beside one project only. Gives for each name the one that stands for it.
 */
export function estateAliases(addresses: readonly PlacedAddress[]): (name: string) => string {
  const known = knownNames(addresses);
  const alias = new Map<string, string>();
  for (const [road, name] of namesByRoad(addresses)) if (name !== road) alias.set(road, name);
  for (const [name, project] of namesByProject(addresses, known)) alias.set(name, project);
  for (const name of known.keys()) {
    const own = alias.has(name) ? null : withoutPrefix(name, known);
    if (own) alias.set(name, own);
  }
  return (name) => {
    let found = name;
    for (let steps = 0; steps < 4; steps += 1) found = alias.get(found) ?? found;
    return found;
  };
}

/** The estate in a key. */
export function estateOf(key: string): string {
  return key.slice(0, key.indexOf("|"));
}

function knownNames(addresses: readonly PlacedAddress[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { parsed, cities } of addresses) {
    if (parsed.key === null) continue;
    const name = estateOf(parsed.key);
    const one = known.get(name) ?? { places: new Set<string>() };
    for (const place of [
      ...cities,
      ...parsed.where.cities,
      ...parsed.where.districts,
      ...parsed.where.towns,
    ])
      one.places.add(place);
    known.set(name, one);
  }
  return known;
}

/** Roads with number that stand beside exactly one name. */
function namesByRoad(addresses: readonly PlacedAddress[]): [string, string][] {
  const names = new Map<string, Set<string>>();
  for (const { parsed } of addresses) {
    const road = parsed.where.road;
    const name = parsed.key === null ? null : estateOf(parsed.key);
    if (road === null || !name || name === road) continue;
    names.set(road, (names.get(road) ?? new Set()).add(name));
  }
  return [...names].flatMap(([road, all]) => {
    const [name] = all;
    return all.size === 1 && name !== undefined ? [[road, name] as [string, string]] : [];
  });
}

/** Short names that stand beside exactly one project, and end no other name. */
function namesByProject(
  addresses: readonly PlacedAddress[],
  known: ReadonlyMap<string, Known>,
): [string, string][] {
  const projects = new Map<string, Set<string>>();
  for (const { parsed, hasProject } of addresses) {
    if (parsed.key === null || !hasProject || parsed.named === "") continue;
    projects.set(parsed.named, (projects.get(parsed.named) ?? new Set()).add(estateOf(parsed.key)));
  }
  return [...projects].flatMap(([name, all]) => {
    const [project] = all;
    if (all.size !== 1 || project === undefined || project === name || !project.includes(name))
      return [];
    if (name.length < 2 || isNoName(name)) return [];
    const others = [...known.keys()].filter(
      (one) => one !== name && one !== project && one.includes(name),
    );
    return others.length === 0 ? [[name, project] as [string, string]] : [];
  });
}

function withoutPrefix(name: string, known: ReadonlyMap<string, Known>): string | null {
  for (let at = 1; at <= name.length - 2; at += 1) {
    const rest = name.slice(at);
    const own = known.get(rest);
    if (!own || isNoName(rest)) continue;
    const prefix = name.slice(0, at);
    if (LEAD.test(prefix) || isPlace(prefix, own.places)) return rest;
  }
  return null;
}

/** True where a prefix is made of the estate's own places, of roads and of neutral words. */
function isPlace(prefix: string, places: ReadonlySet<string>): boolean {
  let rest = prefix;
  while (rest !== "") {
    const place = [...places].find((one) => one.length >= 2 && rest.startsWith(one));
    const neutral = place ?? districtOf(rest, places) ?? NEUTRAL.exec(rest)?.[0];
    if (!neutral) return false;
    rest = rest.slice(neutral.length);
  }
  return true;
}

function districtOf(text: string, places: ReadonlySet<string>): string | null {
  for (const length of [3, 2]) {
    const name = text.slice(0, length);
    if ([...places].some((city) => isDistrictOf(city, name))) return name;
  }
  return null;
}
