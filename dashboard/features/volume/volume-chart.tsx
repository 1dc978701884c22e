import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { axisBottom, select } from "d3";
import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { clock } from "../../lib/time";
import { chartShapes, HEIGHT, MARGIN } from "./chart-shapes";
import type { Shapes } from "./chart-shapes";
import { VolumeTable } from "./volume-table";

/** Signals of the last 24 hours in half hours, with the minutes at which a rule began to hold. */
export function VolumeChart({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { volume, marks, timeZone } = summary;
  const shapes = chartShapes(volume, width);
  const axis = useAxis(shapes, timeZone, width);
  const { total, most } = shapes;
  const said = t("volume.said", { total, most, marks: marks.length });
  return (
    <div className="volume" ref={frame}>
      <svg width={width} height={HEIGHT} role="img" aria-label={said}>
        <path className="area" d={shapes.area} />
        <path className="line" d={shapes.line} />
        <text className="most" x={MARGIN.left} y={12}>
          {most}
        </text>
        <g ref={axis} transform={`translate(0,${HEIGHT - MARGIN.bottom})`} />
        {marks.map((mark) => (
          <Mark key={`${mark.at}${mark.rule}`} mark={mark} x={shapes.x(Date.parse(mark.at))} />
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

/** Keeps the axis of time drawn: a tick at each sixth hour of the centre's day. */
function useAxis(shapes: Shapes, timeZone: string, width: number) {
  const axis = useRef<SVGGElement>(null);
  useEffect(() => {
    if (!axis.current || width === 0) return;
    const shown = (at: number) => clock(new Date(at).toISOString(), timeZone, at);
    const isSixth = (at: number) => /^(?:00|06|12|18):00$/.test(shown(at));
    select(axis.current)
      .call(
        axisBottom(shapes.x)
          .tickValues(shapes.points.map((point) => point.at).filter(isSixth))
          .tickSize(4)
          .tickFormat((at) => shown(Number(at))),
      )
      .attr("class", "axis");
  });
  return axis;
}

function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry?.contentRect.width ?? 0));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return width;
}
