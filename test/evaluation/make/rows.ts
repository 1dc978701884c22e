// One row of a household set: an address as somebody wrote it, with the fields that the form gave.
import type { Chance } from "./chance.js";
import type { Estate, Flat, Surroundings } from "./estate.js";
import { flatInChinese } from "./spell-chinese.js";
import { addressInEnglish, flatInEnglish } from "./spell-english.js";
import { flatByHabit, withoutBlanks, zoneByHabit } from "./spell-habits.js";
import { fullWidth, traditional, zoneSpelling } from "./spell-parts.js";

export interface Row {
  address: string;
  city?: string;
  project?: string;
  household?: string;
}

/** What the form gave beside the address, and what the address therefore need not say. */
interface Fields {
  city: boolean;
  project: "" | "estate" | "estate and zone";
}

const inEnglish = (estate: Estate): boolean =>
  estate.kind === "english" || estate.kind === "street";
const unnamed = (estate: Estate): boolean => estate.kind === "lane" || estate.kind === "court";

/** A flat in one of its spellings. The gold label is the caller's to add. */
export function spelledRow(estate: Estate, flat: Flat, words: Surroundings, chance: Chance): Row {
  const fields = fieldsFor(estate, chance);
  const given = fieldsGiven(estate, flat.zone, fields, chance);
  if (inEnglish(estate)) {
    const address = addressInEnglish(estate, flat, chance);
    return {
      address: words.habits && chance.now(0.2) ? withoutBlanks(address) : address,
      ...given,
    };
  }
  const zone = words.habits ? zoneByHabit(flat.zone, chance) : flat.zone;
  const place = placeOf(estate, zone, fields, chance);
  const habit = words.habits ? flatByHabit(estate, flat, chance) : "";
  const address =
    chance.now(0.03) && mayMix(estate, flat)
      ? [...flatInEnglish(flat, chance), place].filter((part) => part !== "").join(", ")
      : joined(place, habit || flatInChinese(estate, flat, chance), chance);
  return { address: finished(surrounded(address, words, chance), chance), ...given };
}

/** A row whose address names a road, a gate or a building, but no flat. */
export function namelessRow(estate: Estate, words: Surroundings, chance: Chance): Row {
  if (inEnglish(estate)) {
    const where = estate.kind === "street" ? "" : chance.pick(words.nowhereEnglish);
    return { address: [where, estate.name, estate.city].filter((part) => part !== "").join(", ") };
  }
  if (unnamed(estate)) return { address: cityIn(estate, chance) + estate.road };
  const fields = { city: estate.namesake === true, project: "" } as const;
  const place = placeOf(estate, chance.pick(estate.zones ?? [""]), fields, chance);
  const where = estate.kind === "single" ? "" : chance.pick(words.nowhere);
  const between = touching(place, where) ? " " : "";
  return { address: place + between + where, ...fieldsGiven(estate, "", fields, chance) };
}

function fieldsFor(estate: Estate, chance: Chance): Fields {
  const city = chance.now(estate.namesake ? 0.5 : 0.2);
  if (unnamed(estate) || estate.kind === "street" || chance.now(0.7)) return { city, project: "" };
  return { city, project: chance.now(0.3) ? "estate and zone" : "estate" };
}

function fieldsGiven(
  estate: Estate,
  zone: string,
  fields: Fields,
  chance: Chance,
): Pick<Row, "city" | "project"> {
  const city = chance.now(0.5) ? estate.city : estate.city.replace(/市$/, "");
  const project = estate.name + (fields.project === "estate and zone" ? zone : "");
  return { ...(fields.city && { city }), ...(fields.project !== "" && { project }) };
}

function placeOf(estate: Estate, zone: string, fields: Fields, chance: Chance): string {
  const needsCity = estate.namesake === true && !fields.city;
  const city = needsCity || chance.now(0.45) ? cityIn(estate, chance) : "";
  if (unnamed(estate)) return city + roadIn(estate, chance);
  const road = chance.now(0.25) ? estate.road + chance.pick(["", "", " "]) : "";
  const zoneSaid = zone === "" ? "" : zoneSpelling(zone, chance);
  if (fields.project !== "" && chance.now(0.6)) {
    return city + road + (fields.project === "estate" ? zoneSaid : "");
  }
  const suffix =
    estate.kind === "units" &&
    chance.now(0.12) &&
    !/[苑里院村]$|小区$|公寓$|宿舍$/.test(estate.name);
  return city + road + estate.name + (suffix ? "小区" : "") + zoneSaid;
}

function cityIn(estate: Estate, chance: Chance): string {
  const { province = "", city, district = "" } = estate;
  const short = city.replace(/市$/, "");
  const all = province + city + district;
  return chance.pick([city, short, all, city + district, short + district, `${all} `]);
}

function roadIn(estate: Estate, chance: Chance): string {
  return chance.now(0.1) ? `${estate.road} ` : estate.road;
}

function mayMix(estate: Estate, flat: Flat): boolean {
  return estate.kind === "units" && /^\d+$/.test(flat.unit + flat.door) && flat.part === "";
}

function joined(place: string, flat: string, chance: Chance): string {
  if (place === "") return flat;
  const bracket = chance.pick(["", "", "", "", "", "", "", "", "（", "【"]);
  if (bracket !== "") return `${place}${bracket}${flat}${bracket === "（" ? "）" : "】"}`;
  return place + chance.pick(touching(place, flat) ? [" ", "，"] : ["", "", "", " ", "，"]) + flat;
}

/** Whether a name's last figure or letter would run into the first of the flat (时光1985, 3栋). */
function touching(place: string, flat: string): boolean {
  const sign = "\\dA-Za-z零一二三四五六七八九十";
  return new RegExp(`[${sign}]\\s*$`).test(place) && new RegExp(`^[${sign}]`).test(flat);
}

function surrounded(address: string, words: Surroundings, chance: Chance): string {
  const before = chance.now(0.2) ? chance.pick(words.before) : "";
  const after = before === "" && chance.now(0.15) ? chance.pick(words.after) : "";
  return before + address + after;
}

function finished(address: string, chance: Chance): string {
  if (chance.now(0.07)) return fullWidth(address);
  return chance.now(0.06) ? traditional(address) : address;
}
