import { extent, scaleUtc } from "d3";
import type { ScaleTime } from "d3";
import type { OriginView } from "../../../contract/incident-detail";

export const LANE = 36;
export const LEFT = 122;
export const AXIS = 24;

/** Where the lanes of the origins stand: one a line, along one scale of event time. */
export interface Lanes {
  x: ScaleTime<number, number>;
  height: number;
  ticks: Date[];
}

/** Scales the lanes to a width in px. Every publication and repeat fits; at least an hour is shown. */
export function lanesOf(origins: readonly OriginView[], now: number, width: number): Lanes {
  const times = origins.flatMap((one) => [one.at, ...one.repeats.map((repeat) => repeat.at)]);
  const [from = now] = extent(times.map((at) => Date.parse(at)));
  const start = Math.min(from, now - 3_600_000);
  const pad = (now - start) * 0.04;
  const x = scaleUtc([start - pad, now + pad], [LEFT, width - 8]);
  return { x, height: origins.length * LANE + AXIS, ticks: x.ticks(5) };
}
