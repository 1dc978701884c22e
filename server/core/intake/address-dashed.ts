import type { Address } from "./address-parts";
import { onFloor } from "./address-labelled";

const BLOCK = "(\\d{1,3}[a-z]?|[a-z]\\d{0,2})";
const ENTRANCE = "(\\d{1,2}|[a-z])";
const FLAT = "(\\d{2,5}(?:\\+\\d{3,5}|[a-z])?|\\d{1,2}[a-z])";
const PART = "(?:-(\\d{1,2}|[a-z]))?";
/** Words without a figure or a part of an address may follow: "17-1-902李姐". */
const TAIL = "(?:室|房间|房|户|号(?![楼院]))?(?:-?[^\\da-z栋幢座楼层单弄号院期区门梯+*#-]{2}.*)?$";
const BETWEEN = "(?:#-?|-)";
/** 3-2-18-01: building, entrance, floor, door. */
const FOUR = new RegExp(`${BLOCK}${BETWEEN}${ENTRANCE}${BETWEEN}(\\d{1,2})-(\\d{2})${TAIL}`);
/** 3-2-1801, 7#2-2201, 3#-2-1801, 3#2#1801, 3-2-1801-1 */
const THREE = new RegExp(
  `${BLOCK}${BETWEEN}${ENTRANCE}(?:单元)?${BETWEEN}${FLAT}(?:室|房)?${PART}${TAIL}`,
);
/** 3-1801, 5#1203: a building without units. */
const TWO = new RegExp(`${BLOCK}${BETWEEN}${FLAT}${TAIL}`);

/** Reads an address written with dashes or # only. Null when it is none. */
export function dashedParts(text: string): Partial<Address> | null {
  const four = FOUR.exec(text);
  if (four?.[3] && four[4]) {
    const room = onFloor(four[3], four[4]);
    return {
      estate: text.slice(0, four.index),
      building: four[1] ?? null,
      unit: four[2] ?? null,
      room,
    };
  }
  const three = THREE.exec(text);
  if (three) {
    const [, building = null, unit = null, flat = "", part] = three;
    const room = part ? `${flat}-${part}` : flat;
    return { estate: text.slice(0, three.index), building, unit, room };
  }
  const two = TWO.exec(text);
  if (!two) return null;
  const [, building = null, room = null] = two;
  // "18-01" is a door of its floor; "88-12" of a house with few flats is its room.
  if (building && room && /^0\d$/.test(room))
    return {
      estate: text.slice(0, two.index),
      building: null,
      unit: null,
      room: onFloor(building, room),
    };
  return { estate: text.slice(0, two.index), building, unit: null, room };
}
