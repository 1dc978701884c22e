import { extent, scaleUtc } from "d3";
import type { ScaleTime } from "d3";
import type { OriginView } from "../../contract/case-evidence";

export const LANE = 40;
export const LEFT = 132;
export const AXIS = 24;
const RIGHT = 14;
/** Repeats nearer to one another than this are drawn as one circle. */
const APART = 5;

/** Why repeats stand on a line, with how many do so for that reason. */
export type Reasons = Partial<Record<OriginView["repeats"][number]["by"], number>>;

/** One independent origin, or what was one, on its line. */
export interface Lane {
  origin: OriginView;
  /** Its place among the independent ones, from 1; null where it counts no more. */
  order: number | null;
  x: number;
  y: number;
  /** Where its line ends. */
  end: number;
  repeats: { x: number; count: number; reasons: Reasons }[];
  /** Why all of them stand here. */
  reasons: Reasons;
}

/** Where lanes and times stand, in px. */
export interface Spread {
  x: ScaleTime<number, number>;
  width: number;
  height: number;
  ticks: Date[];
  now: number;
  lanes: Lane[];
  /** Independent origins, and everything published. */
  independent: number;
  published: number;
}

/**
 * Lays out how it spread: a lane for each origin in the order of publication, one scale of event time below. Every
 * publication and repeat up to `now` fits, at least an hour is shown, and nothing is placed by force.
 */
export function spreadOf(origins: readonly OriginView[], now: number, width: number): Spread {
  const times = origins.flatMap((one) => [one.at, ...one.repeats.map((repeat) => repeat.at)]);
  const [first = now, last = now] = extent(times.map((at) => Date.parse(at)));
  const end = Math.max(last, now);
  const start = Math.min(first, end - 3_600_000);
  const pad = (end - start) * 0.04;
  const x = scaleUtc([start - pad, end + pad], [LEFT, Math.max(width - RIGHT, LEFT + 40)]);
  let order = 0;
  const sorted = [...origins].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const lanes = sorted.map((origin, index): Lane => {
    if (origin.excluded === null) order += 1;
    const repeats = bins(origin.repeats.map(({ at, by }) => ({ x: x(Date.parse(at)), by })));
    const at = x(Date.parse(origin.at));
    return {
      origin,
      order: origin.excluded === null ? order : null,
      x: at,
      y: index * LANE + LANE / 2,
      end: Math.max(at, ...repeats.map((one) => one.x)),
      repeats,
      reasons: origin.repeats.reduce((sum: Reasons, one) => plus(sum, one.by), {}),
    };
  });
  return {
    x,
    width,
    height: origins.length * LANE + AXIS,
    ticks: x.ticks(Math.max(2, Math.min(6, Math.floor((width - LEFT) / 90)))),
    now: x(now),
    lanes,
    independent: order,
    published: origins.length + origins.reduce((sum, one) => sum + one.repeats.length, 0),
  };
}

function bins(places: readonly { x: number; by: keyof Reasons }[]): Lane["repeats"] {
  const found: Lane["repeats"] = [];
  for (const { x, by } of [...places].sort((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && x - last.x < APART) {
      last.count += 1;
      last.reasons = plus(last.reasons, by);
    } else found.push({ x, count: 1, reasons: { [by]: 1 } });
  }
  return found;
}

function plus(reasons: Reasons, by: keyof Reasons): Reasons {
  return { ...reasons, [by]: (reasons[by] ?? 0) + 1 };
}
