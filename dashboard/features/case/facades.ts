import { group, max, scaleBand } from "d3";
import type { CountingParty, FlatView } from "../../../contract/case-evidence";

/** How a flat stands in the count: counted, not identified yet, or put to a person. */
export type Standing = "counted" | "possible" | "asked";

/** A household to be drawn: who it is on this page, where it lives, how it stands. */
export interface Household {
  key: string;
  number: string;
  flat: FlatView | null;
  standing: Standing;
}

/** One known flat in the drawing. Its place in the row is the order in which it was heard, not its door. */
export interface Cell extends Household {
  floor: number | null;
  stair: string | null;
  x: number;
  y: number;
}

/** One building: its stairs side by side, ground below, as high as the highest floor that was heard of. */
export interface Facade {
  key: string;
  flat: FlatView;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Where the floors begin, from above, and what the flats without a floor stand below. */
  ground: number;
  top: number;
  /** How far right of its own left edge a slim building stands, so that its name stands below its middle. */
  inset: number;
  cells: Cell[];
  /** Outline of the floors that are known to be there, because a higher one is. */
  floors: string;
  stairs: { name: string | null; x: number }[];
  counted: number;
  waiting: number;
}

/** The whole drawing, with what it does not show. */
export interface Facades {
  width: number;
  height: number;
  facades: Facade[];
  /** Of the counted: without any address. */
  elsewhere: number;
  /** With a building, without a floor. */
  floorless: number;
  top: number;
}

const CELL = { width: 18, height: 6 };
const STEP = { x: CELL.width + 3, y: CELL.height + 2 };
const BETWEEN = { stairs: 10, buildings: 26, rows: 20 };
const FOOT = 40;
/** A building's name needs this much, however slim the building. */
const LEAST = 48;

/** Size of a flat in the drawing, px. */
export const FLAT = CELL;

/**
 * Draws what was heard and nothing else: the buildings, stairs and floors that addresses name, each as far as the highest
 * floor and the most flats of one floor that are known. Buildings stand in the order of their names and wrap at `width` px.
 */
export function facadesOf(households: readonly Household[], width: number): Facades {
  const placed = households.filter((one) => one.flat !== null);
  const byBuilding = [...group(placed, (one) => buildingKey(one.flat))].sort(([a], [b]) =>
    inOrder(a, b),
  );
  const facades = byBuilding.map(([key, flats]) => facadeOf(key, flats));
  const height = wrap(facades, width);
  return {
    width: Math.max(width, ...facades.map((one) => one.x + one.width)),
    height,
    facades,
    elsewhere: households.length - placed.length,
    floorless: placed.filter((one) => one.flat?.floor === null).length,
    top: max(facades, (one) => one.top) ?? 0,
  };
}

/** Places buildings in rows no wider than `width`; those of a row share their ground. Returns how high all rows are. */
function wrap(facades: readonly Facade[], width: number): number {
  const rows: Facade[][] = [];
  let x = 0;
  for (const facade of facades) {
    if (rows.length === 0 || x + facade.width > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(facade);
    facade.x = x;
    x += facade.width + BETWEEN.buildings;
  }
  let y = 0;
  for (const row of rows) {
    const ground = max(row, (one) => one.ground) ?? 0;
    for (const facade of row) facade.y = y + ground - facade.ground;
    y += ground + (max(row, (one) => one.height - one.ground) ?? 0) + BETWEEN.rows;
  }
  return Math.max(0, y - BETWEEN.rows);
}

function facadeOf(key: string, flats: readonly Household[]): Facade {
  const top = max(flats, (one) => one.flat?.floor ?? 0) ?? 0;
  const y = scaleBand<number>()
    .domain(Array.from({ length: top }, (_, index) => top - index))
    .range([0, top * STEP.y])
    .paddingInner(0);
  const ground = top * STEP.y;
  const stairs = [...group(flats, (one) => one.flat?.stair ?? "")].sort(([a], [b]) =>
    inOrder(a, b),
  );
  const cells: Cell[] = [];
  const floors: string[] = [];
  const names: Facade["stairs"] = [];
  let [x, below] = [0, 0];
  for (const [name, own] of stairs) {
    const onFloor = group(own, (one) => one.flat?.floor ?? 0);
    const columns = max(onFloor.values(), (each) => each.length) ?? 1;
    for (const [floor, each] of onFloor)
      for (const [slot, household] of each.entries())
        cells.push({
          ...household,
          floor: floor === 0 ? null : floor,
          stair: name === "" ? null : name,
          x: x + slot * STEP.x,
          y: floor === 0 ? ground + 4 : (y(floor) ?? 0),
        });
    if (onFloor.has(0)) below = STEP.y + 4;
    floors.push(floorsPath(x, columns, top));
    names.push({ name: name === "" ? null : name, x: x + (columns * STEP.x - 3) / 2 });
    x += columns * STEP.x - 3 + BETWEEN.stairs;
  }
  const width = Math.max(LEAST, x - BETWEEN.stairs);
  const inset = (width - (x - BETWEEN.stairs)) / 2;
  const counted = flats.filter((one) => one.standing === "counted").length;
  return {
    key,
    flat: flats[0]?.flat ?? NOWHERE,
    x: 0,
    y: 0,
    width,
    height: ground + below + FOOT,
    ground,
    top,
    inset,
    cells,
    floors: floors.join(""),
    stairs: names,
    counted,
    waiting: flats.length - counted,
  };
}

/** One outline for all floors of a stair: a drawing of a thousand flats stays a few dozen nodes. */
function floorsPath(x: number, columns: number, top: number): string {
  const width = columns * STEP.x - 3;
  return Array.from(
    { length: top },
    (_, floor) => `M${x} ${floor * STEP.y}h${width}v${CELL.height}h-${width}z`,
  ).join("");
}

const NOWHERE: FlatView = {
  phase: null,
  zone: null,
  building: null,
  stair: null,
  floor: null,
  shown: "",
};

const buildingKey = (flat: FlatView | null) =>
  [flat?.phase, flat?.zone, flat?.building].map((part) => part ?? "").join("|");

/** "3" before "12": names are numbers more often than not. */
function inOrder(a: string, b: string): number {
  return a.localeCompare(b, "zh-CN", { numeric: true });
}

/** The households of a case's counting parties; a party without an address is one without a place. */
export function householdsOf(
  parties: readonly (Pick<CountingParty, "kind" | "verified" | "flat" | "records" | "label"> & {
    number: string;
  })[],
): Household[] {
  return parties.map((party) => ({
    key: party.records[0] ? `${party.records[0]} ${party.number}` : party.label,
    number: party.number,
    flat: party.kind === "household" ? party.flat : null,
    standing: party.verified ? "counted" : "possible",
  }));
}
