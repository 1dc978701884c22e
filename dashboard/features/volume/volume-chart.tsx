import { useEffect, useRef, useState } from "react";
import { area, axisBottom, curveStepAfter, line, max, scaleLinear, scaleUtc, select } from "d3";
import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { clock } from "../../lib/time";
import { VolumeTable } from "./volume-table";

const HEIGHT = 132;
const MARGIN = { top: 18, right: 8, bottom: 20, left: 8 };

/** Signals of the last 24 hours in half hours, with the minutes at which a rule began to hold. */
export function VolumeChart({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const axis = useRef<SVGGElement>(null);
  const width = useWidth(frame);
  const { volume, marks, timeZone } = summary;
  const last = volume.at(-1);
  const points = volume.map((each) => ({ at: Date.parse(each.at), count: each.count }));
  const end = last ? Date.parse(last.at) + 1_800_000 : 0;
  const most = max(points, (point) => point.count) ?? 0;
  const x = scaleUtc([points[0]?.at ?? 0, end], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, Math.max(most, 4)], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  // The last bucket is carried to its end, so that the step of the present half hour is seen.
  const steps = last ? [...points, { at: end, count: last.count }] : points;

  useEffect(() => {
    if (!axis.current || width === 0) return;
    const ticks = points.map((point) => point.at).filter((at) => isSixth(at, timeZone));
    select(axis.current)
      .call(
        axisBottom(x)
          .tickValues(ticks)
          .tickSize(4)
          .tickFormat((at) => clock(new Date(Number(at)).toISOString(), timeZone, Number(at))),
      )
      .attr("class", "axis");
  });

  const said = t("volume.said", {
    total: points.reduce((sum, point) => sum + point.count, 0),
    most,
    marks: marks.length,
  });
  return (
    <div className="volume" ref={frame}>
      <svg width={width} height={HEIGHT} role="img" aria-label={said}>
        <path
          className="area"
          d={
            area<(typeof steps)[number]>(
              (p) => x(p.at),
              HEIGHT - MARGIN.bottom,
              (p) => y(p.count),
            ).curve(curveStepAfter)(steps) ?? ""
          }
        />
        <path
          className="line"
          d={
            line<(typeof steps)[number]>(
              (p) => x(p.at),
              (p) => y(p.count),
            ).curve(curveStepAfter)(steps) ?? ""
          }
        />
        <text className="most" x={MARGIN.left} y={12}>
          {most}
        </text>
        <g ref={axis} transform={`translate(0,${HEIGHT - MARGIN.bottom})`} />
        {marks.map((mark) => (
          <Mark key={`${mark.at}${mark.rule}`} mark={mark} x={x(Date.parse(mark.at))} />
        ))}
      </svg>
      <VolumeTable volume={volume} said={said} timeZone={timeZone} />
    </div>
  );
}

const SHAPES: Record<number, string> = {
  1: "M-2.6-6h5.2l3.7 3.7v5.2l-3.7 3.7h-5.2l-3.7-3.7v-5.2z",
  2: "M0-6 6.4 5.4H-6.4z",
  3: "M0-6.6 6.6 0 0 6.6-6.6 0z",
};

function Mark({ mark, x }: { mark: SummaryView["marks"][number]; x: number }) {
  return (
    <g className={`alert l${mark.level}`} transform={`translate(${x},8)`}>
      <title>{mark.rule}</title>
      <path className="thread" d={`M0 6V${HEIGHT - MARGIN.bottom - 8}`} />
      <path d={SHAPES[mark.level] ?? ""} />
    </g>
  );
}

/** Whether the instant is a sixth hour of the day in the centre's zone. */
function isSixth(at: number, timeZone: string): boolean {
  const [hour, minute] = clock(new Date(at).toISOString(), timeZone, at).split(":").map(Number);
  return minute === 0 && hour !== undefined && hour % 6 === 0;
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
