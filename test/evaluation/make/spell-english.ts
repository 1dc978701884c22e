// A flat in English: Bldg, Tower, Block; Unit; Rm, Flat, Apt, #; 18/F; in varied order.
import type { Chance } from "./chance.js";
import type { Estate, Flat } from "./estate.js";

/** The whole address in English, road, district and city in front of nothing, behind, or absent. */
export function addressInEnglish(estate: Estate, flat: Flat, chance: Chance): string {
  if (estate.kind === "street") return onStreet(estate, flat, chance);
  const inside = flatInEnglish(flat, chance);
  const name = chance.now(0.1) ? estate.name.toUpperCase() : estate.name;
  const tail = chance.pick([
    [],
    [],
    [roadIn(estate.road, chance)],
    [roadIn(estate.road, chance), estate.district ?? "", estate.city],
    [estate.district ?? "", estate.city],
    [estate.city],
  ]);
  const parts = chance.now(0.25) ? [name, ...[...inside].reverse()] : [...inside, name];
  return [...parts, ...tail].filter((part) => part !== "").join(chance.now(0.9) ? ", " : " , ");
}

/** Building, stair and room without the estate, smallest part first. */
export function flatInEnglish(flat: Flat, chance: Chance): string[] {
  const building = buildingIn(flat.building, chance);
  const room = `${flat.floor}${flat.door}`;
  if (flat.unit !== "") {
    return [`${chance.pick(["Room", "Rm", "Rm.", "Apt"])} ${room}`, `Unit ${flat.unit}`, building];
  }
  const numbered = /^\d+$/.test(flat.door);
  const levels = [
    `${flat.floor}/F`,
    `${flat.floor}F`,
    `${ordinal(flat.floor)} floor`,
    `Floor ${flat.floor}`,
  ];
  const forms = [
    [`${chance.pick(["Flat", "Unit", "Apt", "Apt.", "Room", "Rm"])} ${room}`, building],
    [`Flat ${flat.door}`, chance.pick(levels), building],
    [chance.now(0.5) ? `#${room}` : room, building],
  ];
  if (numbered) forms.push([`#${String(flat.floor).padStart(2, "0")}-${flat.door}`, building]);
  return chance.pick(forms);
}

function buildingIn(name: string, chance: Chance): string {
  const word = chance.pick(["Building", "Bldg", "Bldg.", "Tower", "Block", "Blk", "No."]);
  return word === "No." ? `No. ${name} Building` : `${word} ${name}`;
}

function onStreet(estate: Estate, flat: Flat, chance: Chance): string {
  const road = roadIn(estate.road, chance);
  const room = `${flat.floor}${flat.door}`;
  const where = chance.pick([road, road, `${road}, ${estate.city}`]);
  return chance.pick([
    `Apt ${room}, ${where}`,
    where.replace(road, `${road} Apt ${room}`),
    where.replace(road, `${road} #${room}`),
    where.replace(road, `${road}, Unit ${room}`),
    `Flat ${room}, ${where}`,
  ]);
}

function roadIn(road: string, chance: Chance): string {
  if (chance.now(0.5)) return road;
  const short = road.replace("Avenue", "Ave").replace("Street", "St").replace("Road", "Rd");
  return chance.now(0.3) ? short.replace(/(Ave|St|Rd)$/, "$1.") : short;
}

function ordinal(floor: number): string {
  const last = floor % 100 > 10 && floor % 100 < 14 ? 0 : floor % 10;
  return `${floor}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}
