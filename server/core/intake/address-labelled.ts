import type { Address } from "./address-parts";
import { wholeHouse } from "./address-house";
import { chineseToDigits } from "./chinese-number";

const NUMBER =
  "((?<![\\d-])\\d{1,2}-\\d{1,2}(?=号楼|栋|幢|号\\d{1,2}-\\d)|\\d{1,4}[a-z]?|[a-z]\\d{0,3}|[甲乙丙丁戊])";
/** What a building is for, said after it. */
const USE = "(?:宿舍楼?|公寓楼?|住宅楼?|商铺|商业|底商|裙楼|塔楼)?";
/** What makes a number or a letter before it a building. */
const LABEL = [
  `(?:号楼栋?|栋楼?|幢楼?|座)${USE}`,
  "楼栋|#楼|号院",
  "号(?:学生)?(?:公寓|宿舍)楼?|舍(?=\\d)",
  "(?<=[a-z])楼(?=\\d{3,4}(?!\\d)|(?:\\d{1,2}|[a-z])(?:单元|门))",
  "#-?(?=(?:\\d{1,2}|[a-z甲乙丙丁东西南北中])(?:单元|单|门|梯)|[东南西北中]\\d{3})",
].join("|");
const BUILDING = new RegExp(`${NUMBER}(?:${LABEL})`, "g");
/** "16幢a座": the letter is an entrance of the building. */
const BUILDING_BEFORE = /(\d{1,3})(?:号楼|栋|幢|#)-?$/;
/** "12楼3门401" and "412楼1203" are buildings; "18楼01室" and "18楼1801" are floors. */
const STOREYED =
  /(\d{1,4})楼(?=(?:\d{1,2}|[a-z])(?:单元|单|门(?!牌)))|(\d{1,4})楼(?=(\d{3,4})(?:室|房|号|户)?$)/;
/** "3号" alone is a building when a unit or room follows: "滨河路18号302室", "3号2单元". */
const NUMBER_AS_BUILDING = /([a-z]?\d{1,4}[a-z]?)号(?=\d|[a-z]\d|-)/;
const LANE = /(\d{1,5})弄(\d{1,4}[a-z]?)(?:号楼?|[-#](?=\d))/;
const UNIT =
  /^[-#]?(\d{1,2}|[a-z]|[甲乙丙丁戊东西南北中])(?:单元|单|号?门(?!牌)|梯)|^[-#]?([东南西北中])(?=\d{3})|^[-#]?(\d{1,2})-(?=\d{3}|\d{1,2}-\d{1,2}(?![\d-]))/;
const FLOOR_ROOM =
  /^[-#]?(\d{1,3})(?:楼|层|f)[-#]?(\d{1,4}|[a-z]\d{0,2}|[东南西北中])(?:室|房间|房|号|户|座|单元$)?(?![栋幢弄楼层])/;
/** "18-01" after the unit: floor and door. */
const FLOOR_DASH_ROOM = /^[-#]?(\d{1,2})-(\d{1,2})(?:室|房|号|户)?(?![\d-])/;
/** A cellar below the entrance hall is not the ground floor. */
const CELLAR =
  /^[-#]?(?:地下室?|负|b(?=\d(?:层|楼|-)))(?:([一1二2三3])(?:层|楼|-))?[-#]?(\d{1,3})(?:室|房间|房|号|户)?(?!\d)/;
/** "7室" of a house with few flats. */
const SMALL_ROOM = /^[-#]?(\d)(?:室|房|户|号(?=$|[^\da-z楼院栋幢座-]))/;
/** "1801", "18a", and what a flat was divided into: "1801-2". */
const ROOM =
  /^[-#]?(?:\d{1,3}层)?(\d{2,5}(?:\+\d{3,5}|[a-z])?|\d{1,2}[a-z]|[a-z]\d{2,4})(?:室|房间|房|户|号)?(?:-(\d{1,2}|[a-z])(?![\d*])(?:室|房|户|号)?)?(?![\d栋幢弄楼层座#*-]|号[楼院]|单元)/;
const ROOM_ALONE = /(?<![路街道巷弄\d])(\d{3,5}[a-z]?|\d{1,2}[a-z](?![\da-z]))(?:室|房|户|号?$)/;
const ENTRANCE_AND_ROOM = /(\d{1,2}|[a-z])单元(?=\d)/;
const FLOOR_AND_ROOM = /(\d{1,3})(?:楼|层)(\d{1,4}|[a-z]\d{0,2})(?:室|房|号|户|座|$)/;

interface Head {
  estate: string;
  building: string;
  rest: string;
}

interface Whole {
  estate: string;
  building: string;
  unit: string | null;
  room: string | null;
}

/** Reads an address whose parts carry their counted words: 栋 幢 号楼 座 弄, 单元 门, 室 房, 楼 层. Null when none leads. */
export function labelledParts(text: string): Partial<Address> | null {
  const heads = headsOf(text);
  const whole = heads.map(withRoom).findLast(({ room }) => room !== null);
  if (whole) return inBuilding(whole);
  return wholeHouse(text) ?? (heads[0] ? withRoom(heads[0]) : null);
}

/** A lettered tower of a numbered building is its entrance. */
function inBuilding(parts: Whole): Whole {
  const before = BUILDING_BEFORE.exec(parts.estate);
  if (!before?.[1] || parts.unit !== null || !/^[a-z]$/.test(parts.building)) return parts;
  const estate = parts.estate.slice(0, before.index);
  return { ...parts, estate, building: before[1], unit: parts.building };
}

function withRoom({ estate, building, rest }: Head): Whole {
  const unit = UNIT.exec(rest);
  const after = unit ? rest.slice(unit[0].length) : rest;
  return {
    estate,
    building,
    unit: unit?.[1] ?? unit?.[2] ?? unit?.[3] ?? null,
    room: roomOf(after),
  };
}

/** Every place that can be the building, likeliest first: what stands before it is the estate. */
function headsOf(text: string): Head[] {
  const lane = LANE.exec(text);
  if (lane?.[1] && lane[2]) {
    const estate = text.slice(0, lane.index) + `${lane[1]}弄`;
    return [{ estate, building: lane[2], rest: text.slice(lane.index + lane[0].length) }];
  }
  const labelled = [...text.matchAll(BUILDING)];
  const storeyed = labelled.every((match) => /号院$/.test(match[0]))
    ? storeyedBuilding(text)
    : null;
  const numbered = labelled.length === 0 ? NUMBER_AS_BUILDING.exec(text) : null;
  return [...labelled, storeyed, numbered].flatMap((match) => (match ? headAt(text, match) : []));
}

function headAt(text: string, match: RegExpExecArray): Head[] {
  const building = match[1] ?? match[2];
  if (!building) return [];
  const estate = text.slice(0, match.index);
  return [{ estate, building, rest: text.slice(match.index + match[0].length) }];
}

function storeyedBuilding(text: string): RegExpExecArray | null {
  const match = STOREYED.exec(text);
  if (!match) return null;
  const [, , floor, room] = match;
  const isFloor = floor !== undefined && room !== undefined && room.slice(0, -2) === floor;
  return isFloor ? null : match;
}

/** Reads a room of a house that is not named: "18楼01室", "3单元1801", "1801室" at the end. */
export function roomAlone(text: string): Partial<Address> | null {
  const entrance = ENTRANCE_AND_ROOM.exec(text);
  if (entrance) {
    const room = roomOf(text.slice(entrance.index + entrance[0].length));
    return { estate: text.slice(0, entrance.index), unit: entrance[1] ?? null, room };
  }
  const floored = FLOOR_AND_ROOM.exec(text);
  if (floored?.[1] && floored[2]) {
    return { estate: text.slice(0, floored.index), room: onFloor(floored[1], floored[2]) };
  }
  const room = ROOM_ALONE.exec(text);
  return room ? { estate: text.slice(0, room.index), room: room[1] ?? null } : null;
}

function roomOf(rest: string): string | null {
  const cellar = CELLAR.exec(rest);
  if (cellar?.[2]) return belowGround(cellar[1] ?? null, cellar[2]);
  const small = SMALL_ROOM.exec(rest);
  if (small?.[1]) return small[1];
  const floored = FLOOR_ROOM.exec(rest) ?? FLOOR_DASH_ROOM.exec(rest);
  if (floored?.[1] && floored[2]) return onFloor(floored[1], floored[2]);
  const room = ROOM.exec(rest);
  if (!room?.[1]) return null;
  if (room[2] && /[a-z]/.test(room[2])) return room[1] + room[2];
  return room[2] ? `${room[1]}-${room[2]}` : room[1];
}

/** "负一层105" and "地下1层05" are door 5 of the first floor below the ground; "地下05" does not say which. */
function belowGround(storey: string | null, number: string): string {
  const named = storey === null ? null : chineseToDigits(storey) || storey;
  const floor = named ?? (number.length === 3 ? (number[0] ?? "") : "");
  const door = number.length === 3 && number.startsWith(floor) ? number.slice(1) : number;
  return `b${floor}-${door.padStart(2, "0")}`;
}

/** "18楼01室" is 1801, "18层1801室" too, "18楼a座" 18a. */
export function onFloor(floor: string, room: string): string {
  if (!/^\d+$/.test(room)) return floor + room;
  return room.length > 2 ? room : floor + room.padStart(2, "0");
}
