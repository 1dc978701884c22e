import type { Address } from "./address-parts";

/** A house of its own has no room. */
const VILLA = /别墅|联排|排屋|叠墅|叠拼|独栋|双拼|墅|villa/;
const VILLA_WORDS = "(?:别墅区?|联排|排屋|独栋|双拼){0,2}";
const HOUSE_NUMBER = new RegExp(
  `${VILLA_WORDS}([a-z]?\\d{1,4}[a-z]?)(?:号楼?|栋|幢|座|#)?${VILLA_WORDS}(?:室|户)?$`,
);
/** "李家庄村126号": there a number is a house. "曹杨三村88号" has flats. */
const VILLAGE_HOUSE =
  /^([一-龥]{1,10}?(?<!新|[一二三四五六七八九十\d])(?:村|庄|屯|寨|堡子)(?:[东西南北]?街|\d{1,2}组|\d{1,2}队)?)(\d{1,4})号院?$/;
/** Taiwan: a floor of a house is a flat: "181巷7弄12号5楼之1". */
const TAIWAN_FLOOR = /^(.*(?:段|巷).*?)(\d{1,4})号(\d{1,2})楼(?:之(\d{1,2}))?$/;

/** Reads a house that is one household, or a floor of one: a villa, a house of a village. Null where there is none. */
export function wholeHouse(text: string): Partial<Address> | null {
  const floor = TAIWAN_FLOOR.exec(text);
  if (floor?.[3]) {
    const [, estate = "", building = null, storey, part] = floor;
    return { estate, building, room: part ? `${storey}f-${part}` : `${storey}f` };
  }
  const village = VILLAGE_HOUSE.exec(text);
  if (village?.[1] && village[2])
    return { estate: village[1], building: village[2], room: "house" };
  if (!VILLA.test(text)) return null;
  const house = HOUSE_NUMBER.exec(text);
  if (!house?.[1]) return null;
  return { estate: text.slice(0, house.index), building: house[1], room: "villa" };
}
