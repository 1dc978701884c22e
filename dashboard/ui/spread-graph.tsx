import type { TFunction } from "i18next";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OriginView } from "../../contract/case-evidence";
import { useNow } from "../lib/now";
import { cutToWidth } from "../lib/text-width";
import { clock } from "../lib/time";
import { Empty, Panel } from "./panel";
import { SpreadTable } from "./spread-table";
import { sayReasons } from "./spread-reasons";
import { AXIS, LEFT, spreadOf } from "./spread-shapes";
import type { Lane, Spread } from "./spread-shapes";
import { useWidth } from "./use-width";
import "./spread.css";

/** How it spread: a lane for each independent origin, its repeats hollow on its line. The same as a table for who reads. */
export function SpreadPanel(props: {
  origins: readonly OriginView[];
  zone: string;
  className?: string;
}) {
  const { t } = useTranslation();
  const { origins, zone, className = "" } = props;
  const second = useNow();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  // The picture moves with the minute, not with the second.
  const now = Math.floor(second / 60_000) * 60_000;
  const spread = spreadOf(origins, now, Math.max(width, 300));
  const said = t("origins.count", { all: spread.published, n: spread.independent });
  return (
    <Panel title={t("origins.title")} className={`spread ${className}`} aside={said}>
      {origins.length === 0 ? <Empty title={t("origins.none")} /> : null}
      <div ref={frame}>
        {origins.length > 0 && width > 0 ? <Graph spread={spread} zone={zone} now={now} /> : null}
      </div>
      {origins.length > 0 ? <SpreadTable spread={spread} zone={zone} /> : null}
    </Panel>
  );
}

function Graph({ spread, zone, now }: { spread: Spread; zone: string; now: number }) {
  const { t } = useTranslation();
  const { width, height, lanes } = spread;
  const bottom = height - AXIS;
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={t("origins.said", { n: spread.independent })}
    >
      {spread.ticks.map((tick) => (
        <g key={tick.getTime()}>
          <path className="grid" d={`M${spread.x(tick)} 4V${bottom}`} />
          <text className="axis" x={spread.x(tick)} y={height - 6} textAnchor="middle">
            {clock(tick.toISOString(), zone, now)}
          </text>
        </g>
      ))}
      <path className="now" d={`M${spread.now} 4V${bottom}`} />
      {lanes.map((lane) => (
        <OneLane key={`${lane.origin.case} ${lane.origin.signal}`} lane={lane} width={width} />
      ))}
    </svg>
  );
}

/** What fits left of the lanes, in letters; the whole name stands in the title and in the table. */
const NAME_EMS = (LEFT - 22) / 13;
/** Room for words right of a mark; without it they stand left of it. */
const WORDS = 150;

function OneLane({ lane, width }: { lane: Lane; width: number }) {
  const { t } = useTranslation();
  const { origin, order, x, y, end, repeats } = lane;
  const struck = origin.excluded !== null;
  const right = end + WORDS < width;
  const note = noteOf(lane, t);
  return (
    <g className={struck ? "lane struck" : "lane"}>
      <title>{origin.name}</title>
      <text className="name" x={0} y={y - 3}>
        {order === null ? "–" : order} {cutToWidth(origin.name, NAME_EMS)}
      </text>
      <text className="axis" x={14} y={y + 13}>
        {t(`origins.${origin.kind}`)}
      </text>
      <path className="line" d={`M${LEFT} ${y}M${x} ${y}H${end}`} />
      {repeats.map((one) => (
        <circle key={one.x} className="repeat" cx={one.x} cy={y} r={one.count > 1 ? 4.6 : 3.6}>
          <title>{sayReasons(one.reasons, t)}</title>
        </circle>
      ))}
      {origin.kind === "registered" ? (
        <rect className="origin" x={x - 6} y={y - 6} width={12} height={12} />
      ) : (
        <circle className="origin" cx={x} cy={y} r={6.5} />
      )}
      {struck ? <path className="cross" d={`M${x - 9} ${y + 9}L${x + 9} ${y - 9}`} /> : null}
      {note === "" ? null : (
        <text
          className="axis"
          x={right ? end + 12 : x - 12}
          y={y + 4}
          textAnchor={right ? "start" : "end"}
        >
          {x - 12 < LEFT + 90 && !right ? "" : note}
        </text>
      )}
    </g>
  );
}

function noteOf({ origin }: Lane, t: TFunction): string {
  if (origin.excluded !== null)
    return t(`excluded.${origin.excluded}`, { defaultValue: origin.excluded });
  return origin.repeats.length > 0 ? t("origins.repeats", { n: origin.repeats.length }) : "";
}
