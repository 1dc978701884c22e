import type { Address } from "./address-parts";

const VALUE = "(?:no\\.?\\s*|#\\s*)?([a-z]?\\d{1,5}[a-z]?|[a-z])\\b";
const BUILDING = new RegExp(`\\b(?:building|bldg|block|blk|tower|twr)\\.?\\s*${VALUE}`);
const UNIT = new RegExp(`\\b(?:unit|entrance|stairwell|staircase)\\.?\\s*${VALUE}`);
const ROOM = new RegExp(`\\b(?:room|rm|apt|apartment|flat|suite|ste|door)\\.?\\s*${VALUE}`);
const PHASE = /\b(?:phase|stage)\s*(\d{1,2}|[ivx]{1,4})\b/;
const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4", v: "5" };
/** "Tower 3, 1801": the number that ends the address. */
const LAST_NUMBER = /[,\s#-]([a-z]?\d{3,5}[a-z]?)$/;
/** Where no room is named, a unit of three or more digits is the room: "Unit 1801, Tower 3". */
const ROOM_SIZED = /^[a-z]?\d{3,5}[a-z]?$/;

/** Reads an English address by its keywords, in any order. Null when it names neither building nor room. */
export function englishParts(text: string): Partial<Address> | null {
  const building = BUILDING.exec(text)?.[1] ?? null;
  const unit = UNIT.exec(text)?.[1] ?? null;
  const room = ROOM.exec(text)?.[1] ?? (building ? (LAST_NUMBER.exec(text)?.[1] ?? null) : null);
  if (!building && !room) return null;
  const unitIsRoom = (!room || room === unit) && unit !== null && ROOM_SIZED.test(unit);
  const phase = PHASE.exec(text)?.[1] ?? null;
  return {
    estate: estateOf(text),
    phase: phase ? (ROMAN[phase] ?? phase) : null,
    building,
    unit: unitIsRoom ? null : unit,
    room: unitIsRoom ? unit : room,
  };
}

/** What is left when the keyed parts are taken out, without spaces and punctuation. */
function estateOf(text: string): string {
  return [BUILDING, UNIT, ROOM, PHASE]
    .reduce((rest, pattern) => rest.replace(pattern, " "), text)
    .replace(/[^a-z0-9一-龥]+/g, "");
}
