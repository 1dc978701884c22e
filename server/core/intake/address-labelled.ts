import type { Address } from "./address-parts";

const BUILDING = /(\d{1,4}[a-z]?|[a-z]\d{0,3})(?:号楼|栋楼?|幢楼?|座|#楼|号公寓|号院)/;
/** "3号" alone is a building when a unit or room follows: "滨河路18号302室", "3号2单元". */
const NUMBER_AS_BUILDING = /(\d{1,4}[a-z]?)号(?=\d|[a-z]\d|-)/;
const LANE = /(\d{1,5})弄(\d{1,4}[a-z]?)号(?:楼)?/;
const UNIT = /^[-#]?(\d{1,2}|[a-z])(?:单元|单|门(?!牌)|梯)/;
const FLOOR_ROOM = /^[-#]?(\d{1,3})(?:楼|层|f)(\d{1,4}|[a-z]\d{0,2})(?:室|房|号|户|座)?/;
const ROOM =
  /^[-#]?(?:(\d{1,3})层)?(\d{2,5}[a-z]?|\d{1,2}[a-z]|[a-z]\d{2,4})(?:室|房间|房|户|号)?(?![\d栋幢弄楼层])/;
/** Without a building: "18楼01室", "3单元1801", "1801室" at the end. */
const ROOM_ALONE = /(\d{3,5}[a-z]?)(?:室|房|户)/;
const ENTRANCE_AND_ROOM = /(\d{1,2}|[a-z])单元(?=\d)/;
const FLOOR_AND_ROOM = /(\d{1,3})(?:楼|层)(\d{1,4}|[a-z]\d{0,2})(?:室|房|号|户|座)/;

/** Reads an address whose parts carry their counted words: 栋 幢 号楼 座 弄, 单元 门, 室 房, 楼 层. Null when none leads. */
export function labelledParts(text: string): Partial<Address> | null {
  const head = buildingOf(text);
  if (!head) return withoutBuilding(text);
  const unit = UNIT.exec(head.rest);
  const rest = unit ? head.rest.slice(unit[0].length) : head.rest;
  return {
    estate: head.estate,
    building: head.building,
    unit: unit?.[1] ?? null,
    room: roomOf(rest),
  };
}

function buildingOf(text: string): { estate: string; building: string; rest: string } | null {
  const lane = LANE.exec(text);
  if (lane?.[1] && lane[2]) {
    const estate = text.slice(0, lane.index) + `${lane[1]}弄`;
    return { estate, building: lane[2], rest: text.slice(lane.index + lane[0].length) };
  }
  const match = BUILDING.exec(text) ?? NUMBER_AS_BUILDING.exec(text);
  if (!match?.[1]) return null;
  return {
    estate: text.slice(0, match.index),
    building: match[1],
    rest: text.slice(match.index + match[0].length),
  };
}

function withoutBuilding(text: string): Partial<Address> | null {
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
  const floored = FLOOR_ROOM.exec(rest);
  if (floored?.[1] && floored[2]) return onFloor(floored[1], floored[2]);
  const room = ROOM.exec(rest);
  return room?.[2] ?? null;
}

/** "18楼01室" is 1801, "18层1801室" too, "18楼a座" 18a. */
function onFloor(floor: string, room: string): string {
  if (!/^\d+$/.test(room)) return floor + room;
  return room.length > 2 ? room : floor + room.padStart(2, "0");
}
