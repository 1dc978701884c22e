import { CHINESE_NUMBER, chineseToDigits } from "./chinese-number";
import { labelledParts } from "./address-labelled";
import { dashedParts } from "./address-dashed";
import { englishParts } from "./address-english";
import type { Address } from "./address-parts";

export interface ParsedAddress extends Address {
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
 * complaint still counts as a person, never as somebody else's household.
 */
export function parseAddress(text: string, project: string | null = null): ParsedAddress {
  const folded = foldAddress(text);
  const { rest, phase, zone } = takePhase(folded);
  const parts = englishParts(folded) ??
    labelledParts(rest) ??
    dashedParts(rest) ?? { ...NOTHING, estate: rest };
  const address: Address = {
    estate: estateOf(project, parts.estate ?? null),
    phase: parts.phase ?? phase,
    zone: parts.zone ?? zone,
    building: trimZeros(parts.building ?? null),
    unit: trimZeros(parts.unit ?? null),
    room: trimZeros(parts.room ?? null),
  };
  return { ...address, key: keyOf(address), masked: maskOf(address, text) };
}

const SIMPLIFIED: Readonly<Record<string, string>> = {
  號: "号", 棟: "栋", 樓: "楼", 單: "单", 層: "层", 門: "门",
}; // prettier-ignore

/** A figure before its counted word, and one that ends the address after such a word. */
const COUNTED = new RegExp(
  `${CHINESE_NUMBER}(?=号|栋|幢|座|单元|门|室|房|楼|层|期|弄|户|梯|#|-|区)`,
  "g",
);
const LAST = new RegExp(`(?<=[\\d号栋幢座单元门楼层#-])${CHINESE_NUMBER}$`);

/** Width, case and spaces folded; Chinese figures before a counted word, and after the last one, as digits. */
function foldAddress(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐‑‒–—―−﹣/_~]/g, "-")
    .replace(/[號棟樓單層門]/g, (character) => SIMPLIFIED[character] ?? character)
    .trim();
  const isEnglish = /[a-z]{3,}/.test(folded);
  const compact = isEnglish
    ? folded.replace(/\s+/g, " ")
    : folded.replace(/\s+/g, "").replace(/[,、;。.()【】[\]"“”]/g, "");
  return compact
    .replace(COUNTED, (run) => chineseToDigits(run))
    .replace(LAST, (run) => chineseToDigits(run));
}

function takePhase(text: string): { rest: string; phase: string | null; zone: string | null } {
  const phase = /第?(\d{1,2})期/.exec(text);
  const withoutPhase = phase ? text.replace(phase[0], "") : text;
  const zone = /(?<![a-z])([a-z]|\d{1,2}|[东南西北中])区(?=[\da-z])/.exec(withoutPhase);
  return {
    rest: zone ? withoutPhase.replace(zone[0], "") : withoutPhase,
    phase: phase?.[1] ?? null,
    zone: zone?.[1] ?? null,
  };
}

/** Province, city, district and street before the estate are written or left out at will: they are no part of it. */
const REGION =
  /^(?:中国)?(?:[一-龥]{2,7}?(?:省|自治区))?(?:[一-龥]{2,6}?市)?(?:[一-龥]{1,5}?(?<![小园社校街厂])(?:区|县|旗))?(?:[一-龥]{1,6}?(?:镇|街道))?/;

function estateOf(project: string | null, written: string | null): string | null {
  if (project) return project.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const estate = (written ?? "")
    .replace(REGION, "")
    .replace(/[\s,.-]+$/g, "")
    .replace(/^[\s,.-]+/g, "");
  return estate === "" ? null : estate;
}

/** An estate of one building: there a room number alone names a flat. Elsewhere "1801室" could be any of ten. */
const ONE_BUILDING = /(?:大厦|公寓|大楼|广场|中心|写字楼|酒店|tower|plaza|mansion|house)$/;

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
    hidden ? `${hidden}室` : "",
  ];
  return parts.join("") || null;
}

function trimZeros(part: string | null): string | null {
  if (part === null) return null;
  return part.replace(/^0+(?=\w)/, "");
}
