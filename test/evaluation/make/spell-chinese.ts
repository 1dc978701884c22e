// A flat in Chinese: building, stair and room in the spellings that hotlines and forms receive.
import type { Chance } from "./chance.js";
import type { Estate, Flat } from "./estate.js";
import { asRead, figureByFigure } from "./spell-parts.js";

type Figures = "plain" | "padded" | "chinese" | "read";

/** The flat without the estate, e.g. 3栋2单元1801室, 3#-2-1801, 三号楼二单元一八零一, B座18A. */
export function flatInChinese(estate: Estate, flat: Flat, chance: Chance): string {
  const ownStair = flat.unit !== "" && !/^\d+$/.test(flat.unit);
  const plainDoor = /^\d+$/.test(flat.door);
  const dashed = flat.building !== "" && plainDoor && !ownStair && flat.part === "";
  if (dashed && chance.now(0.25)) return inDashes(estate, flat, chance);
  const written: Figures = chance.pick(["plain", "plain", "plain", "padded", "chinese", "read"]);
  const parts = [
    buildingIn(estate, flat, written, chance),
    stairIn(flat, chance.now(0.1) ? chance.pick(["plain", "chinese"]) : written, chance),
    roomIn(flat, written, chance),
  ].filter((part) => part !== "");
  const between = chance.pick(["", "", "", "", "", " ", "，"]);
  return parts.join(between);
}

function inDashes(estate: Estate, flat: Flat, chance: Chance): string {
  const room = `${flat.floor}${flat.door}`;
  const dash = chance.pick(["-", "-", "-", "－", "—", "/", " - "]);
  if (estate.kind === "lane") return `${flat.building}号${dash}${room}`;
  if (flat.unit === "") return `${flat.building}${chance.pick(["", "", "座", "栋"])}${dash}${room}`;
  return chance.pick([
    [flat.building, flat.unit, room].join(dash),
    [flat.building, flat.unit, room].join(dash),
    [`${flat.building}#`, flat.unit, room].join(dash),
    [`${flat.building}栋`, flat.unit, room].join(dash),
    `${flat.building}栋${flat.unit}${dash}${room}`,
    `${flat.building}幢${flat.unit}单元${dash}${room}`,
    [flat.building, flat.unit, room].join(dash) + "室",
  ]);
}

function buildingIn(estate: Estate, flat: Flat, written: Figures, chance: Chance): string {
  if (flat.building === "") return "";
  if (estate.kind === "lane") return inFigures(flat.building, written) + "号";
  const lettered = /[A-Z]/.test(flat.building);
  const name = lettered ? letterCase(flat.building, chance) : inFigures(flat.building, written);
  const tower = estate.kind === "tower";
  const words = tower ? ["座", "座", "栋", "幢"] : ["栋", "栋", "幢", "座", "号楼"];
  if (!tower && (written === "plain" || written === "padded")) words.push("#", "#楼", "号楼");
  const word = lettered && !tower ? chance.pick(["栋", "幢", "座", "号楼"]) : chance.pick(words);
  return `${!lettered && chance.now(0.06) ? "第" : ""}${name}${word}`;
}

function stairIn(flat: Flat, written: Figures, chance: Chance): string {
  if (flat.unit === "") return "";
  if (!/^\d+$/.test(flat.unit)) return `${flat.unit}${chance.pick(["单元", "单元", "门"])}`;
  const word = chance.pick(["单元", "单元", "单元", "单元", "门", "梯"]);
  return inFigures(flat.unit, written) + word;
}

function roomIn(flat: Flat, written: Figures, chance: Chance): string {
  const { floor, door, part } = flat;
  if (part !== "") return `${floor}${door}-${part}${chance.pick(["", "室"])}`;
  const level = `${inFigures(String(floor), written)}${chance.pick(["楼", "层"])}`;
  if (door === "东" || door === "西") return `${level}${door}户`;
  if (/^[A-Z]$/.test(door)) return lettered(flat, level, chance);
  if (chance.now(0.2)) return onFloor(level, door, written, chance);
  const number = `${floor}${door}`;
  if (chance.now(0.08))
    return `${floor}${chance.pick(["层", "楼"])}${number}${chance.pick(["", "室"])}`;
  if (written === "chinese" || written === "read") return inChineseRoom(number, written, chance);
  const shown = written === "padded" && number.length === 3 ? `0${number}` : number;
  return shown + chance.pick(["", "", "室", "室", "房", "号", "户"]);
}

function inChineseRoom(number: string, written: Figures, chance: Chance): string {
  const words = written === "read" ? asRead(number) : figureByFigure(number, chance);
  return words + chance.pick(["", "室", "室", "房", "号"]);
}

function lettered(flat: Flat, level: string, chance: Chance): string {
  const door = letterCase(flat.door, chance);
  if (chance.now(0.5)) return `${flat.floor}${door}${chance.pick(["", "", "室", "房"])}`;
  return `${level}${door}${chance.pick(["", "室", "室", "户"])}`;
}

function onFloor(level: string, door: string, written: Figures, chance: Chance): string {
  const plain = String(Number(door));
  if (written === "chinese" || written === "read") return `${level}${asRead(plain)}号`;
  return chance.pick([
    `${level}${door}室`,
    `${level}${door}`,
    `${level}${door}房`,
    `${level}${plain}号`,
  ]);
}

function inFigures(number: string, written: Figures): string {
  if (written === "padded" && number.length === 1) return `0${number}`;
  return written === "chinese" || written === "read" ? asRead(number) : number;
}

function letterCase(name: string, chance: Chance): string {
  return chance.now(0.1) ? name.toLowerCase() : name;
}
