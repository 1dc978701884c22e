import { curveStepAfter, line, max, scaleLinear, scaleUtc } from "d3";
import type { ScaleTime } from "d3";
import type { IncidentFacts, SummaryView } from "../../contract/summary";

const BUCKET_MS = 1_800_000;
// A day with one signal an hour must not look like a storm: the scale begins at four.
const LEAST_TOP = 4;

/** How big the chart is, and how big its words. All in the units of its own drawing. */
export interface Frame {
  width: number;
  height: number;
  font: number;
}

/** One half-hour as it is drawn; the last one is still filling. */
interface Bar {
  at: number;
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
  open: boolean;
}

/** What the chart draws: places and outlines, and the numbers that it speaks of. */
export interface Shapes {
  x: ScaleTime<number, number>;
  floor: number;
  bars: Bar[];
  /** The upper end of what is usual, as steps; empty while nobody knows. */
  usual: string;
  usualNow: number | null;
  usualY: number;
  origins: { path: string; count: number; x: number; y: number } | null;
  total: number;
  most: number;
  hours: number[];
}

/** Lays out bars of half hours from `since` (ms) on, the usual above which they stand out, and origins as steps above. */
export function chartShapes(
  given: {
    volume: SummaryView["volume"];
    origins: IncidentFacts["origins"] | null;
    since: number;
    now: number;
  },
  frame: Frame,
): Shapes {
  const { width, height, font } = frame;
  const all = given.volume.map((one) => ({ ...one, start: Date.parse(one.at) }));
  const shown = all.filter((one) => one.start + BUCKET_MS > given.since);
  const from = shown[0]?.start ?? 0;
  const end = (shown.at(-1)?.start ?? 0) + BUCKET_MS;
  const floor = height - font * 1.4;
  // Room on the right for the figures that the eye looks for first.
  const x = scaleUtc([from, end], [font * 0.3, width - font * 3.7]);
  const most = max(shown, (one) => one.count) ?? 0;
  const top = Math.max(most, max(shown, (one) => one.usual ?? 0) ?? 0, LEAST_TOP);
  const y = scaleLinear([0, top], [floor, given.origins ? height * 0.45 : font * 1.5]);
  const gap = Math.max(1, (x(from + BUCKET_MS) - x(from)) * 0.12);
  const bars = shown.map((one, index): Bar => ({
    at: one.start,
    count: one.count,
    x: x(one.start) + gap / 2,
    y: y(one.count),
    width: Math.max(1, x(one.start + BUCKET_MS) - x(one.start) - gap),
    height: floor - y(one.count),
    open: index === shown.length - 1,
  }));
  const { usual, usualNow } = usualSteps(shown, end, { x, y });
  return {
    x,
    floor,
    bars,
    usual,
    usualNow,
    usualY: y(usualNow ?? 0),
    origins:
      given.origins &&
      originSteps(given.origins, { x, from, now: Math.min(given.now, end), frame }),
    total: shown.reduce((sum, one) => sum + one.count, 0),
    most,
    hours: hoursOf(shown.map((one) => one.start)),
  };
}

/** The upper end of what is usual, half-hour by half-hour, carried to the end of the last one. */
function usualSteps(
  shown: readonly { start: number; usual: number | null }[],
  end: number,
  on: { x: (at: number) => number; y: (count: number) => number },
): Pick<Shapes, "usual" | "usualNow"> {
  const known = shown.filter((one) => one.usual !== null);
  const last = known.at(-1);
  const steps = last ? [...known, { ...last, start: end }] : [];
  const path = line<(typeof known)[number]>(
    (one) => on.x(one.start),
    (one) => on.y(one.usual ?? 0),
  ).curve(curveStepAfter)(steps);
  return { usual: path ?? "", usualNow: last?.usual ?? null };
}

/** Origins only ever grow: a staircase in the upper part, from how many there were at the left edge to how many now. */
function originSteps(
  origins: IncidentFacts["origins"],
  on: { x: ScaleTime<number, number>; from: number; now: number; frame: Frame },
): NonNullable<Shapes["origins"]> {
  const { x, from, now, frame } = on;
  const times = origins.map((one) => Date.parse(one.at)).sort((a, b) => a - b);
  const before = times.filter((at) => at <= from).length;
  const later = times.filter((at) => at > from && at <= now);
  const points = [
    { at: from, n: before },
    ...later.map((at, index) => ({ at, n: before + index + 1 })),
  ];
  const count = before + later.length;
  const y = scaleLinear([0, Math.max(count, 1)], [frame.height * 0.4, frame.font * 2.3]);
  const steps = [...points, { at: now, n: count }];
  const path =
    line<(typeof points)[number]>(
      (point) => x(point.at),
      (point) => y(point.n),
    ).curve(curveStepAfter)(steps) ?? "";
  return { path, count, x: x(now), y: y(count) };
}

/** Full hours to be named below: about seven, however long the span. */
function hoursOf(starts: readonly number[]): number[] {
  const every = Math.max(1, Math.ceil(starts.length / 2 / 8)) * 3_600_000;
  return starts.filter((at) => at % every === 0);
}
