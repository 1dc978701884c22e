import { useTranslation } from "react-i18next";
import type { IncidentFacts, SummaryView } from "../../contract/summary";
import { levelName } from "../lib/level-words";
import { clock } from "../lib/time";
import { chartShapes } from "./chart-shapes";
import type { Frame, Shapes } from "./chart-shapes";
import { markWords } from "./chart-marks";
import { ChartTable } from "./chart-table";

const SHAPES: Record<number, string> = {
  1: "M7.4 1.5h9.2l5.9 5.9v9.2l-5.9 5.9H7.4l-5.9-5.9V7.4z",
  2: "M12 2.2 23 21.5H1z",
  3: "M12 1.2 22.8 12 12 22.8 1.2 12z",
};

/**
 * Independent origins as a staircase above, signals a half-hour as bars below, the moments at which a rule began to hold
 * as lines with the level's shape and the time. The same in one sentence and a table for who does not see it.
 */
export function VolumeChart(props: {
  summary: SummaryView;
  /** Of the incident shown; null draws no origins. */
  origins: IncidentFacts["origins"] | null;
  /** From when on, in ms. */
  since: number;
  frame: Frame;
}) {
  const { t } = useTranslation();
  const { summary, origins, frame } = props;
  const { volume, timeZone } = summary;
  const now = Date.parse(summary.at);
  const shapes = chartShapes({ volume, origins, since: props.since, now }, frame);
  const marks = summary.marks.filter((mark) => Date.parse(mark.at) >= (shapes.bars[0]?.at ?? 0));
  const said = t("volume.said", {
    total: shapes.total,
    most: shapes.most,
    origins: origins?.length ?? 0,
    marks: marks.length,
  });
  return (
    <>
      <svg
        className="chart"
        viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`}
        role="img"
        aria-label={said}
        fontSize={frame.font}
      >
        <Bars shapes={shapes} />
        <Marks marks={marks} shapes={shapes} frame={frame} timeZone={timeZone} />
        {shapes.origins ? <Origins of={shapes.origins} font={frame.font} /> : null}
        <Words shapes={shapes} frame={frame} timeZone={timeZone} />
      </svg>
      <ChartTable volume={volume} said={said} timeZone={timeZone} />
    </>
  );
}

function Bars({ shapes }: { shapes: Shapes }) {
  return (
    <>
      {shapes.bars.map(({ at, x, y, width, height, open }) => (
        <rect key={at} className={open ? "bar open" : "bar"} {...{ x, y, width, height }} />
      ))}
      <path className="usual" d={shapes.usual} />
      <path
        className="floor"
        d={`M${String(shapes.bars[0]?.x ?? 0)} ${String(shapes.floor)}H${String(shapes.x.range()[1] ?? 0)}`}
      />
    </>
  );
}

function Origins({ of, font }: { of: NonNullable<Shapes["origins"]>; font: number }) {
  const { t } = useTranslation();
  return (
    <g className="origins">
      <path d={of.path} />
      <circle cx={of.x} cy={of.y} r={font * 0.24} />
      <text x={of.x + font * 0.55} y={of.y + font * 0.45} fontSize={font * 1.3}>
        {t("volume.origins", { n: of.count })}
      </text>
    </g>
  );
}

/** A line a moment with its level's shape; its words only as far as they lie over no other. */
function Marks(props: {
  marks: SummaryView["marks"];
  shapes: Shapes;
  frame: Frame;
  timeZone: string;
}) {
  const { t } = useTranslation();
  const { marks, shapes, frame, timeZone } = props;
  const { font } = frame;
  const placed = marks.map((mark) => {
    const at = Date.parse(mark.at);
    const time = clock(mark.at, timeZone, at);
    return {
      x: shapes.x(at),
      words: [`${time} ${levelName(t, mark.level, "confirmed")}`, time],
    };
  });
  const words = markWords(placed, frame.width, font);
  return marks.map((mark, index) => {
    const x = placed[index]?.x ?? 0;
    return (
      <g key={`${mark.at}${mark.rule}`} className={`mark l${String(mark.level)}`}>
        <path
          className="thread"
          d={`M${String(x)} ${String(font * 1.3)}V${String(shapes.floor)}`}
        />
        <g
          transform={`translate(${String(x - font * 0.5)},${String(font * 0.15)}) scale(${String(font / 24)})`}
        >
          <path className="shape" d={SHAPES[mark.level] ?? ""} />
        </g>
        {words[index] == null ? null : (
          <text x={x + font * 0.8} y={font}>
            {words[index]}
          </text>
        )}
      </g>
    );
  });
}

function Words(props: { shapes: Shapes; frame: Frame; timeZone: string }) {
  const { t } = useTranslation();
  const { shapes, frame, timeZone } = props;
  const { font } = frame;
  const last = shapes.bars.at(-1);
  return (
    <g className="words">
      {shapes.hours.map((at, index) => (
        <text
          key={at}
          x={shapes.x(at)}
          y={frame.height - font * 0.2}
          textAnchor={index === 0 && shapes.x(at) < font ? "start" : "middle"}
        >
          {clock(new Date(at).toISOString(), timeZone, at)}
        </text>
      ))}
      {shapes.usualNow === null ? null : (
        <text x={font * 0.3} y={shapes.usualY - font * 0.4}>
          {t("volume.usual", { n: shapes.usualNow })}
        </text>
      )}
      {last ? (
        <text
          className="count"
          fontSize={font * 1.15}
          x={last.x + last.width + font * 0.4}
          y={Math.min(last.y + font, shapes.floor)}
        >
          {last.count}
        </text>
      ) : null}
    </g>
  );
}
