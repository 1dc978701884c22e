// Habits of residents and clerks beyond the common spellings, for sets whose words ask for them.
import type { Chance } from "./chance.js";
import type { Estate, Flat } from "./estate.js";
import { asRead, figureByFigure } from "./spell-parts.js";

/** The share of flats that are written in one of these habits where one fits. */
const share = 0.25;

/**
 * The flat in one of the habits, or empty where none fits or chance has it otherwise:
 * two kinds of figures (三栋2单元1801), one as the telephone says it (幺八零幺), dots or
 * blanks for dashes (3.2.1801), the labels of a form (楼栋：3栋 单元：2单元 房号：1801).
 */
export function flatByHabit(estate: Estate, flat: Flat, chance: Chance): string {
  const plainRoom = /^\d+$/.test(flat.door) && flat.part === "";
  if (!plainRoom || !chance.now(share)) return "";
  const room = `${flat.floor}${flat.door}`;
  const forms = [asOnTelephone(estate, flat, chance)];
  if (flat.building !== "") forms.push(inTwoFigures(estate, flat, chance));
  if (/^\d+$/.test(flat.unit)) {
    const mark = chance.pick([".", ".", "、", " ", "．"]);
    forms.push([flat.building, flat.unit, room].join(mark));
    forms.push(onForm(flat, chance));
  }
  return chance.pick(forms);
}

/** The building and stair in Chinese figures and the room in Arabic ones, or the stair alone. */
function inTwoFigures(estate: Estate, flat: Flat, chance: Chance): string {
  const building = chance.now(0.7) || flat.unit === "" ? asRead(flat.building) : flat.building;
  const unit = building === flat.building || chance.now(0.6) ? asRead(flat.unit) : flat.unit;
  const room = `${flat.floor}${flat.door}${chance.pick(["", "", "室", "房", "号"])}`;
  return wholeOf(estate, { building, unit, room }, chance);
}

function asOnTelephone(estate: Estate, flat: Flat, chance: Chance): string {
  const inChinese = chance.now(0.6);
  const spoken = figureByFigure(`${flat.floor}${flat.door}`, chance).replace(/一/g, "幺");
  const room = spoken + chance.pick(["", "", "室", "房"]);
  const building = inChinese ? asRead(flat.building) : flat.building;
  const unit = inChinese ? asRead(flat.unit) : flat.unit;
  return wholeOf(estate, { building, unit, room }, chance);
}

function onForm(flat: Flat, chance: Chance): string {
  const colon = chance.pick(["：", ":", ""]);
  const room = `${flat.floor}${flat.door}`;
  return chance.pick([
    `楼栋${colon}${flat.building}栋 单元${colon}${flat.unit}单元 房号${colon}${room}`,
    `楼号${colon}${flat.building}，单元号${colon}${flat.unit}，房间号${colon}${room}`,
    `${flat.building}号楼${flat.unit}单元 门牌号${colon}${room}`,
  ]);
}

function wholeOf(
  estate: Estate,
  said: { building: string; unit: string; room: string },
  chance: Chance,
): string {
  const word = estate.kind === "lane" ? "号" : chance.pick(["栋", "幢", "号楼", "座"]);
  const building = said.building === "" ? "" : said.building + word;
  return building + (said.unit && `${said.unit}单元`) + said.room;
}

/** A numbered quarter or village in Arabic figures now and then: 四区 → 4区, 三村 → 3村. */
export function zoneByHabit(zone: string, chance: Chance): string {
  const number = "一二三四五六七八九".indexOf(zone.charAt(0)) + 1;
  if (number === 0 || !/^.[区村]$/.test(zone) || chance.now(0.6)) return zone;
  return `${number}${zone.slice(1)}`;
}

/** An English address whose words and figures stand without a blank: Rm1801, Bldg3. */
export function withoutBlanks(address: string): string {
  const words =
    /\b(Room|Rm\.?|Flat|Unit|Apt\.?|Floor|Building|Bldg\.?|Tower|Block|Blk|No\.) (?=\d)/g;
  return address.replace(words, "$1");
}
