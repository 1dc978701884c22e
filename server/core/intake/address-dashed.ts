import type { Address } from "./address-parts";

const BLOCK = "(\\d{1,3}[a-z]?|[a-z]\\d{0,2})";
const ENTRANCE = "(\\d{1,2}|[a-z])";
const FLAT = "(\\d{2,5}[a-z]?|\\d{1,2}[a-z])";
const TAIL = "(?:室|房|号)?$";
/** 3-2-1801, 7#2-2201, 3#-2-1801, 3#2#1801 */
const THREE = new RegExp(`${BLOCK}(?:#-?|-)${ENTRANCE}(?:单元)?(?:#-?|-)${FLAT}${TAIL}`);
/** 3-1801, 5#1203: a building without units. */
const TWO = new RegExp(`${BLOCK}(?:#-?|-)${FLAT}${TAIL}`);

/** Reads an address written with dashes or # only. Null when it is none. */
export function dashedParts(text: string): Partial<Address> | null {
  const three = THREE.exec(text);
  if (three) {
    const [, building = null, unit = null, room = null] = three;
    return { estate: text.slice(0, three.index), building, unit, room };
  }
  const two = TWO.exec(text);
  if (!two) return null;
  const [, building = null, room = null] = two;
  return { estate: text.slice(0, two.index), building, unit: null, room };
}
