// The flats of an estate: one that many people write about, and the neighbours that must not be taken for it.
import type { Chance } from "./chance.js";
import type { Estate, Flat } from "./estate.js";

/** Flats that several estates have alike, so that the same numbers stand for different households. */
export const commonFlats = [
  { building: "3", unit: "2", floor: 18, door: "01" },
  { building: "11", unit: "1", floor: 5, door: "02" },
  { building: "8", unit: "1", floor: 12, door: "03" },
];

/** The same with other numbers, round ones among them. */
export const otherFlats = [
  { building: "6", unit: "3", floor: 10, door: "04" },
  { building: "10", unit: "2", floor: 21, door: "02" },
  { building: "9", unit: "1", floor: 7, door: "06" },
];

/** `count` different flats of the estate: a base flat out of `common`, its hardest look-alikes (up to two), any others. */
export function flatsOf(
  estate: Estate,
  count: number,
  common: typeof commonFlats,
  chance: Chance,
): Flat[] {
  const base = baseOf(estate, common, chance);
  const seen = new Map<string, Flat>([[JSON.stringify(base), base]]);
  const hard = chance.shuffled(hardLookAlikes(estate, base)).slice(0, 2);
  const queue = [...hard, ...chance.shuffled(lookAlikes(estate, base))];
  for (const flat of queue) seen.set(JSON.stringify(flat), flat);
  return [...seen.values()].slice(0, count);
}

function baseOf(estate: Estate, common: typeof commonFlats, chance: Chance): Flat {
  const { building, unit, floor, door } = chance.pick(common);
  const stairs = estate.kind === "units" || estate.kind === "court";
  return {
    zone: estate.zones?.[0] ?? "",
    building: buildingOf(estate, building, chance),
    unit: estate.units?.[0] ?? (stairs ? unit : ""),
    floor: estate.kind === "lane" || estate.kind === "court" ? (floor % 5) + 1 : floor,
    door: doorOf(estate, door, chance),
    part: "",
  };
}

function buildingOf(estate: Estate, building: string, chance: Chance): string {
  if (estate.kind === "single" || estate.kind === "street") return "";
  if (estate.buildings === "letters") return chance.pick(["A", "B", "C"]);
  if (estate.buildings === "both") return "A1";
  return building;
}

function doorOf(estate: Estate, door: string, chance: Chance): string {
  if (estate.doors === "letters" || estate.kind === "street") return chance.pick(["A", "B", "C"]);
  return estate.doors === "sides" ? "东" : door;
}

/** The same numbers in another zone, building and stair exchanged, A for A1, the parts of a divided flat. */
function hardLookAlikes(estate: Estate, base: Flat): Flat[] {
  const flats = (estate.zones ?? []).slice(1).map((zone) => ({ ...base, zone }));
  if (base.building === "A1") flats.push({ ...base, building: "A" });
  if (estate.kind !== "units" || !/^\d+$/.test(base.unit + base.door)) return flats;
  if (/^\d+$/.test(base.building)) {
    flats.push({ ...base, building: base.unit, unit: base.building });
  }
  return [...flats, { ...base, part: "1" }, { ...base, part: "2" }];
}

function lookAlikes(estate: Estate, base: Flat): Flat[] {
  const flats: Flat[] = [
    { ...base, door: nextDoor(base.door) },
    { ...base, floor: base.floor + 1 },
    { ...base, floor: base.floor + 10 > 30 ? base.floor - 10 : base.floor + 10 },
  ];
  if (base.building !== "") flats.push(...otherBuildings(base));
  if (/^\d+$/.test(base.unit)) flats.push({ ...base, unit: base.unit === "1" ? "2" : "1" });
  if (estate.units?.[1]) flats.push({ ...base, unit: estate.units[1] });
  return flats;
}

function otherBuildings(base: Flat): Flat[] {
  if (base.building === "A1") {
    return ["A2", "B1"].map((building) => ({ ...base, building }));
  }
  if (/^[A-Z]$/.test(base.building)) {
    const next = String.fromCharCode(base.building.charCodeAt(0) + 1);
    return [{ ...base, building: next }];
  }
  const near = base.building === "11" ? ["1", "12"] : [`1${base.building}`, `2${base.building}`];
  return near.map((building) => ({ ...base, building }));
}

function nextDoor(door: string): string {
  if (/^\d+$/.test(door)) return String(Number(door) + 1).padStart(2, "0");
  return door === "东" ? "西" : String.fromCharCode(door.charCodeAt(0) + 1);
}
