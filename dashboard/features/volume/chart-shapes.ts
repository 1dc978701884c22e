import { area, curveStepAfter, line, max, scaleLinear, scaleUtc } from "d3";
import type { ScaleTime } from "d3";
import type { SummaryView } from "../../../contract/summary";

export const HEIGHT = 132;
export const MARGIN = { top: 18, right: 8, bottom: 20, left: 8 };
const FLOOR = HEIGHT - MARGIN.bottom;
const BUCKET_MS = 1_800_000;
// A day with one signal an hour must not look like a storm: the scale begins at four.
const LEAST_TOP = 4;

interface Point {
  at: number;
  count: number;
}

/** What the chart draws at this width: the scale of time, the outlines, and the numbers that it speaks of. */
export interface Shapes {
  x: ScaleTime<number, number>;
  points: Point[];
  area: string;
  line: string;
  most: number;
  total: number;
}

/** Steps of half an hour; the last one is carried to its end, so that the present bucket is seen. */
export function chartShapes(volume: SummaryView["volume"], width: number): Shapes {
  const points = volume.map((each) => ({ at: Date.parse(each.at), count: each.count }));
  const last = points.at(-1);
  const steps = last ? [...points, { at: last.at + BUCKET_MS, count: last.count }] : [];
  const most = max(points, (point) => point.count) ?? 0;
  const x = scaleUtc(
    [steps[0]?.at ?? 0, steps.at(-1)?.at ?? 1],
    [MARGIN.left, Math.max(MARGIN.left, width - MARGIN.right)],
  );
  const y = scaleLinear([0, Math.max(most, LEAST_TOP)], [FLOOR, MARGIN.top]);
  const left = (point: Point) => x(point.at);
  const top = (point: Point) => y(point.count);
  return {
    x,
    points,
    most,
    total: points.reduce((sum, point) => sum + point.count, 0),
    area: area<Point>(left, FLOOR, top).curve(curveStepAfter)(steps) ?? "",
    line: line<Point>(left, top).curve(curveStepAfter)(steps) ?? "",
  };
}
