import { dashedParts } from "./address-dashed";
import { englishParts, englishPhase } from "./address-english";
import { estateKey, estateName, splitEstate } from "./address-estate";
import { cleanAddress, foldFigures, foldName, isEnglish } from "./address-fold";
import { takeRegion, takeRegions } from "./address-region";
import { labelledParts, roomAlone } from "./address-labelled";
import type { Address } from "./address-parts";

/** Where an address says that its estate is; no part of the key. */
export interface Whereabouts {
  /** Cities, the larger first, without "市". */
  cities: readonly string[];
  /** Districts and counties, without their word. */
  districts: readonly string[];
  towns: readonly string[];
  /** Road with house, yard or lane number. */
  road: string | null;
}

export interface ParsedAddress extends Address {
  where: Whereabouts;
  /** The estate's own name as the text has it, the same for every spelling of it; "" where it has none. */
  named: string;
  /** The same text for every spelling of one flat; null when no room, or no building of the room, is known. */
  key: string | null;
  /** For people: "3栋2单元18**室", or "3-2-18**" of an English address. Null when there is nothing to show. */
  masked: string | null;
}

const NOTHING: Address = {
  estate: null, phase: null, zone: null, building: null, unit: null, room: null,
}; // prettier-ignore

/**
 * Parses a Chinese or English address of a flat. `project`, where known, stands for whatever estate the text names,
 * so that "云栖府3栋2单元1801室" and "3号楼2单元1801" of one project are one flat. Unreadable text gives no key: such a
 * complaint still counts as a person, never as somebody else's household. Both are folded by the language tools.
 */
export function parseAddress(text: string, project: string | null = null): ParsedAddress {
  const clean = cleanAddress(text);
  const region = isEnglish(clean) ? takeRegions(clean.split(",")) : takeRegion(clean);
  const { rest, phase, zone } = takePhase(foldFigures(region.rest));
  const parts = partsOf(clean, rest) ?? { ...NOTHING, estate: rest };
  const inside = takeRegion(parts.estate ?? "");
  const written = estateName(inside.rest);
  const named = project === null ? null : takePhase(foldName(takeRegion(project).rest));
  const address: Address = {
    estate: named?.rest ?? written,
    phase: parts.phase ?? phase ?? named?.phase ?? null,
    zone: parts.zone ?? zone ?? named?.zone ?? null,
    building: isStreetNumber(named?.rest ?? null, written)
      ? null
      : trimZeros(parts.building ?? null),
    unit: trimZeros(parts.unit ?? null),
    room: trimZeros(parts.room ?? null),
  };
  const own = splitEstate(written ?? "");
  const key = NO_FLAT.test(clean)
    ? null
    : keyOf({ ...address, estate: estateKey(named?.rest ?? null, written) });
  const where: Whereabouts = {
    cities: [...region.cities, ...inside.cities],
    districts: [...region.districts, ...inside.districts],
    towns: [...region.towns, ...inside.towns],
    road: own.road,
  };
  return { ...address, where, named: own.name, key, masked: maskOf(address, text) };
}

/** A building with its room first, however it is written; then a room alone; then a building alone. */
function partsOf(clean: string, rest: string): Partial<Address> | null {
  if (isEnglish(clean)) return englishParts(rest) ?? dashedParts(rest);
  const labelled = labelledParts(rest);
  return labelled?.room ? labelled : (dashedParts(rest) ?? labelled ?? roomAlone(rest));
}

function takePhase(text: string): { rest: string; phase: string | null; zone: string | null } {
  const english = englishPhase(text);
  if (english) return { ...english, zone: null };
  const phase = /(\d{1,2})期/.exec(text);
  const withoutPhase = phase ? text.replace(phase[0], "") : text;
  const zone = /(?<![a-z])([a-z]|\d{1,2}|[东南西北中])(?:区|组团)(?=[\da-z, )]|小区|$)/.exec(
    withoutPhase,
  );
  return {
    rest: zone ? withoutPhase.replace(zone[0], "") : withoutPhase,
    phase: phase?.[1] ?? null,
    zone: zone?.[1] ?? null,
  };
}

/** A place for a car or for things, not for people; a figure that is hidden. */
const NO_FLAT =
  /(?:车位|车库|泊位|储藏[室间]|储物间|地下室?停车场|岗亭|快递柜|信箱|parking|carport|mailbox)[^\d]{0,6}[a-z]?-?\d|\d[a-z]?[号#]?-?(?:车位|泊位|车库|储藏[室间]|储物间)|\*|\d某|某[号栋幢单室]|\d[x×?]{1,3}|[x×?]{2}/;

/** An estate of one building: there a room number alone names a flat. Elsewhere "1801室" could be any of ten. */
const ONE_BUILDING =
  /(?:大厦|公寓|公馆|商厦|大楼|广场|中心|写字楼|酒店|tower|plaza|mansion|house)$/;

/** "深南东路5001号,2801" of a tower: the number is the street's, not a building's. */
function isStreetNumber(project: string | null, written: string | null): boolean {
  return project !== null && ONE_BUILDING.test(project) && /(?:路|街|道|巷)$/.test(written ?? "");
}

function keyOf(address: Address): string | null {
  const { estate, phase, zone, building, unit, room } = address;
  if (!room || (!building && !ONE_BUILDING.test(estate ?? ""))) return null;
  return [estate, phase, zone, building, unit, room].map((part) => part ?? "").join("|");
}

/** As people of the text's own language write it: with counted words in Chinese, "10-1-10**" in English. */
function maskOf({ building, unit, room }: Address, text: string): string | null {
  const hidden = room && `${room.slice(0, Math.max(1, room.length - 2))}**`;
  if (/[a-z]{3,}/i.test(text) && !/\p{Script=Han}/u.test(text)) {
    const written = [building?.toUpperCase(), unit?.toUpperCase(), hidden];
    return written.filter(Boolean).join("-") || null;
  }
  const parts = [
    building ? `${building.toUpperCase()}栋` : "",
    unit ? `${unit.toUpperCase()}单元` : "",
    room && room !== "villa" ? `${room.slice(0, Math.max(1, room.length - 2))}**室` : "",
  ];
  return parts.join("") || null;
}

function trimZeros(part: string | null): string | null {
  if (part === null) return null;
  return part.replace(/^0+(?=\w)/, "");
}
