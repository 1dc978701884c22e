// What the makers of the household sets speak of: estates, the flats in them, and the words around an address.

/**
 * How flats are named in an estate. `units`: building, stair and room; `tower`: building and room;
 * `single`: one building, room alone; `lane`: road, lane, house number and room, no name;
 * `court`: road and yard number, building, stair and room, no name; `english`: as towers or with a
 * stair, written in English; `street`: a house number on a street and an apartment.
 */
export type EstateKind = "units" | "tower" | "single" | "lane" | "court" | "english" | "street";

/** One estate, written by hand. `zones` are its phases, quarters or part-estates, in plain spelling. */
export interface Estate {
  name: string;
  kind: EstateKind;
  city: string;
  province?: string;
  district?: string;
  road: string;
  zones?: string[];
  /** Buildings have letters (A, B) or letter and figure (A1), not figures alone. */
  buildings?: "letters" | "both";
  /** Stairs are named so, instead of by figures. */
  units?: string[];
  /** Doors on a floor are letters (18A), or sides (东, 西). */
  doors?: "letters" | "sides";
  /** The name exists in two cities of the list, or in every city, so that every row says the city. */
  namesake?: boolean;
}

/** A flat as it really is: `building` and `unit` empty where the estate has none. */
export interface Flat {
  zone: string;
  building: string;
  unit: string;
  floor: number;
  /** Two figures for numbered doors (01), a letter, or a side (东). */
  door: string;
  /** The part of a divided flat: "1" in 1801-1. */
  part: string;
}

/** The words that residents and clerks put before and after an address, and places that are no flat. */
export interface Surroundings {
  before: string[];
  after: string[];
  nowhere: string[];
  nowhereEnglish: string[];
  /** Flats are also written in the habits of `spell-habits.ts`. */
  habits?: boolean;
}

/** The gold label: every part that makes the flat another flat, in one plain spelling. */
export function householdOf(estate: Estate, flat: Flat): string {
  const place = estate.kind === "lane" || estate.kind === "court" ? estate.road : estate.name;
  const room = `${flat.floor}${flat.door}${flat.part && `-${flat.part}`}`;
  const parts = [estate.city, place, flat.zone, flat.building, flat.unit, room];
  return parts.filter((part) => part !== "").join("|");
}
