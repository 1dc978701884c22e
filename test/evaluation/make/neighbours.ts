// The flats of an estate: one that many people write about, and the neighbours that must not be taken for it.
import type { Chance } from "./chance.js";
import type { Estate, Flat } from "./estate.js";

/** Flats that several estates have alike, so that the same numbers stand for different households. */
const common = [
  { building: "3", unit: "2", floor: 18, door: "01" },
  { building: "11", unit: "1", floor: 5, door: "02" },
  { building: "8", unit: "1", floor: 12, door: "03" },
];

/** `count` different flats of the estate, a base flat first, then its nearest look-alikes. */
export function flatsOf(estate: Estate, count: number, chance: Chance): Flat[] {
  const base = baseOf(estate, chance);
  const seen = new Map<string, Flat>([[JSON.stringify(base), base]]);
  const queue = chance.shuffled(lookAlikes(estate, base, chance));
  for (const flat of queue) seen.set(JSON.stringify(flat), flat);
  return [...seen.values()].slice(0, count);
}

function baseOf(estate: Estate, chance: Chance): Flat {
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

function lookAlikes(estate: Estate, base: Flat, chance: Chance): Flat[] {
  const flats: Flat[] = [
    { ...base, door: nextDoor(base.door) },
    { ...base, floor: base.floor + 1 },
    { ...base, floor: base.floor + 10 > 30 ? base.floor - 10 : base.floor + 10 },
  ];
  const others = estate.zones?.slice(1) ?? [];
  for (const zone of others) flats.push({ ...base, zone });
  if (base.building !== "") flats.push(...otherBuildings(base));
  if (estate.kind === "units" && /^\d+$/.test(base.unit)) flats.push(...otherStairs(base));
  const divided = estate.kind === "units" && /^\d+$/.test(base.door) && chance.now(0.5);
  if (divided) flats.push({ ...base, part: "1" }, { ...base, part: "2" });
  if (estate.units?.[1]) flats.push({ ...base, unit: estate.units[1] });
  return flats;
}

function otherBuildings(base: Flat): Flat[] {
  if (base.building === "A1") {
    return ["A", "A2", "B1"].map((building) => ({ ...base, building }));
  }
  if (/^[A-Z]$/.test(base.building)) {
    const next = String.fromCharCode(base.building.charCodeAt(0) + 1);
    return [{ ...base, building: next }];
  }
  const near = base.building === "11" ? ["1", "12"] : [`1${base.building}`, `2${base.building}`];
  return near.map((building) => ({ ...base, building }));
}

function otherStairs(base: Flat): Flat[] {
  const other = { ...base, unit: base.unit === "1" ? "2" : "1" };
  const swapped = /^\d+$/.test(base.building)
    ? [{ ...base, building: base.unit, unit: base.building }]
    : [];
  return [other, ...swapped];
}

function nextDoor(door: string): string {
  if (/^\d+$/.test(door)) return String(Number(door) + 1).padStart(2, "0");
  return door === "东" ? "西" : String.fromCharCode(door.charCodeAt(0) + 1);
}
