import type { Address } from "./address-parts";
import { onFloor } from "./address-labelled";

const VALUE =
  "(?=[\\W\\d_]|[a-z]\\b)[.\\s:]*(?:no\\.?\\s*|number\\s*|#\\s*)?([a-z]?\\d{1,5}[a-z]?|[a-z])\\b";
const BUILDING = new RegExp(
  `\\b(?:building|bldg|block|blk|tower|twr)${VALUE}|\\bno\\.?\\s*(\\d{1,4}[a-z]?|[a-z])\\s*(?:building|bldg|block|tower)\\b|\\bb(\\d{1,2})\\b`,
);
const UNIT = new RegExp(`\\b(?:unit|entrance|stairwell|staircase)${VALUE}|\\bu(\\d{1,2})\\b`);
const ROOM = new RegExp(
  `\\b(?:room|rm|apartment|apt|flat|suite|ste|door)${VALUE}|#\\s*(\\d{2,5}[a-z]?|\\d{1,2}[a-z])\\b`,
);
const PHASE = /\b(?:phase|stage)\s*(\d{1,2}|[ivx]{1,4})\b/;
/** As the end of a name that has lost its blanks: "sunrisegardenphase2". */
const PHASE_OF_NAME = /^([a-z\d]{3,})(?:phase|stage)(\d{1,2}|[ivx]{1,4})$/;
const FLOOR =
  /\b(\d{1,3})\s*(?:\/\s*f|-\s*f|f|th floor|st floor|nd floor|rd floor|th flr|floor)\b\.?|\b(?:floor|level|flr)\s*(\d{1,3})\b/;
const STREET =
  /^(?:no\.?\s*)?(\d{1,5}[a-z]?)\s+([a-z' ]+?\s(?:road|rd|street|st|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|close|court|ct|place|pl|square|sq|terrace|crescent)(?:\s+\d{1,3}(?=\s*(?:#|$)))?)\b\.?/;
const LANE_ROAD = /(?:^|[,\d])\s*([a-z' ]+?\s(?:road|rd|street|st|avenue|ave))\b/;
const STREET_WORDS: Readonly<Record<string, string>> = {
  rd: "road", st: "street", ave: "avenue", ln: "lane", dr: "drive", blvd: "boulevard", ct: "court", pl: "place", sq: "square",
}; // prettier-ignore
const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4", v: "5" };
/** "Tower 3, 1801": the number that ends the address. */
const LAST_NUMBER = /[,\s#-]([a-z]?\d{3,5}[a-z]?)$/;
/** Where no room is named, a unit of three or more digits, or one with a letter, is the room: "Unit 1801, Tower 3". */
const ROOM_SIZED = /^[a-z]?\d{3,5}[a-z]?$|^\d{1,2}[a-z]$/;

/** Reads an English address by its keywords, in any order. Null when it names neither building nor room. */
export function englishParts(text: string): Partial<Address> | null {
  const lane = laneOf(text);
  if (lane) return lane;
  const street = streetOf(text);
  const named = valueOf(BUILDING, text);
  const building = named ?? street?.number ?? null;
  const unit = valueOf(UNIT, text);
  const door = doorOf(text, named !== null);
  if (!named && !door && !(street && unit)) return null;
  const floor = valueOf(FLOOR, text);
  const unitIsRoom = (!door || door === unit) && unit !== null && (ROOM_SIZED.test(unit) || !named);
  const room = unitIsRoom ? unit : door;
  const phase = PHASE.exec(text)?.[1] ?? null;
  return {
    estate: named === null && street ? street.name : estateOf(text),
    phase: phase ? (ROMAN[phase] ?? phase) : null,
    building,
    unit: unitIsRoom ? null : unit,
    room: room && floor && isDoor(room) ? onFloor(floor, room) : room,
  };
}

/** The phase that ends a folded English name. Null where none does. */
export function englishPhase(name: string): { rest: string; phase: string } | null {
  const found = PHASE_OF_NAME.exec(name);
  if (!found?.[1] || !found[2]) return null;
  return { rest: found[1], phase: ROMAN[found[2]] ?? found[2] };
}

/** "B" or "01" is a door of its floor; "1801" says its floor itself. */
function isDoor(room: string): boolean {
  return /^[a-z]$|^\d{1,2}$/.test(room);
}

/** "#28-01" is door 01 on floor 28; where a building is named, a bare "5A" between commas is the door. */
function doorOf(text: string, inBuilding: boolean): string | null {
  const storeyed = /#\s*(\d{1,3})-(\d{1,3})\b/.exec(text);
  if (storeyed?.[1] && storeyed[2]) return onFloor(trimmed(storeyed[1]), storeyed[2]);
  const named = valueOf(ROOM, text);
  if (named !== null || !inBuilding) return named;
  const bare = text.split(",").map((piece) => piece.trim());
  const alone = bare.find((piece) => /^[a-z]?\d{3,5}[a-z]?$|^\d{1,2}[a-z]$/.test(piece));
  return alone ?? LAST_NUMBER.exec(text)?.[1] ?? null;
}

function trimmed(number: string): string {
  return number.replace(/^0+(?=\d)/, "");
}

function valueOf(pattern: RegExp, text: string): string | null {
  const found = pattern.exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

function streetOf(text: string): { number: string; name: string } | null {
  for (const segment of text.split(",")) {
    const street = STREET.exec(segment.trim());
    if (street?.[1] && street[2]) return { number: street[1], name: streetName(street[2]) };
  }
  return null;
}

/** "No. 12, Lane 360, Panyu Road, Room 501": as in Shanghai, the number is a house of the lane. */
function laneOf(text: string): Partial<Address> | null {
  const lane = /\blane\s*(\d{1,5})\b/.exec(text)?.[1];
  const road = LANE_ROAD.exec(text)?.[1];
  const house =
    valueOf(BUILDING, text) ?? /\bno\.?\s*(\d{1,4}[a-z]?)\b(?!.*\bno\.)/.exec(text)?.[1];
  if (!lane || !house) return null;
  const name = road ? streetName(road.trim()) : "";
  return {
    estate: `lane${lane}${name}`,
    phase: null,
    building: house,
    unit: null,
    room: doorOf(text, true),
  };
}

function streetName(words: string): string {
  return words
    .split(" ")
    .map((word) => STREET_WORDS[word] ?? word)
    .join("");
}

/** The first piece between commas that is left when the keyed parts are taken out: city and country come after it. */
function estateOf(text: string): string {
  const pieces = text
    .split(",")
    .map((piece) =>
      [BUILDING, UNIT, ROOM, PHASE, FLOOR]
        .reduce((rest, pattern) => rest.replace(pattern, " "), piece)
        .replace(/[^a-z0-9一-龥]+/g, ""),
    );
  const names = pieces.filter((piece) => /[a-z一-龥]{2}/.test(piece));
  return names[0] ?? "";
}
