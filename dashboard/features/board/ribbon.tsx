import { useRef } from "react";
import { scaleUtc } from "d3";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../../contract/response";
import type { SummaryView } from "../../../contract/summary";
import { inShort, useSaid } from "../../lib/said";
import { cutToWidth, textWidth } from "../../lib/text-width";
import { clock } from "../../lib/time";
import { Panel } from "../../ui/panel";
import { useWidth } from "../../ui/use-width";

const HOUR = 3_600_000;
const AHEAD = 4 * HOUR;
const LANE = 44;
const LEFT = 110;
const LANES = 6;
const DOTS = 12;
/** How much of a title stands on a lane, and beside a mark. */
const LANE_EMS = 8;
const NAME_EMS = 11;

/** The next four hours, one lane an incident, drills last; now is a line. Overdue stands left of it. */
export function Ribbon({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(320, useWidth(frame));
  const now = Date.parse(summary.at);
  const soon = summary.deadlines.filter((one) => Date.parse(one.dueAt) < now + AHEAD);
  const told = { n: soon.length, over: soon.filter((one) => Date.parse(one.dueAt) <= now).length };
  const said = t("board.ribbonSaid", told);
  const lanes = lanesOf(t, summary, soon);
  const label = [t("board.ribbon"), said].join(t("fact.separator"));
  const x = scaleUtc([now - HOUR / 3, now + AHEAD], [LEFT, width - 8]);
  const height = lanes.length * LANE + 26;
  const hours = x.ticks(5).map(Number).filter(isHour);
  return (
    <Panel title={t("board.ribbon")} className="board-ribbon" aside={said}>
      <div ref={frame}>
        <svg width={width} height={height} role="img" aria-label={label}>
          <Hours hours={hours} x={x} height={height} zone={summary.timeZone} />
          {lanes.map((lane, index) => (
            <g key={lane.id ?? ""} transform={`translate(0,${String(index * LANE)})`}>
              <path className="lane" d={`M0 ${String(LANE)}H${String(width)}`} />
              <text className="name" x={0} y={LANE / 2 + 5}>
                {cutToWidth(lane.title, LANE_EMS)}
              </text>
              <Dots
                of={soon.filter((one) => one.incident === lane.id)}
                x={(at) => Math.max(LEFT - 8, x(at))}
                now={now}
                zone={summary.timeZone}
                edge={width}
              />
            </g>
          ))}
          <path className="now" d={`M${String(x(now))} 0V${String(height - 22)}`} />
        </svg>
      </div>
    </Panel>
  );
}

/** An incident a lane, and one for what belongs to none. */
function lanesOf(
  t: TFunction,
  { incidents }: SummaryView,
  soon: readonly DeadlineView[],
): { id: string | null; title: string }[] {
  const named = incidents.slice(0, LANES).map(({ id, title, drill }) => ({
    id,
    title: drill ? `${t("drill")} ${title}` : title,
  }));
  const loose = soon.some((one) => one.incident === null);
  return loose ? [...named, { id: null, title: t("board.noIncident") }] : named;
}

const isHour = (at: number) => at % HOUR === 0;

function Dots(props: {
  of: readonly DeadlineView[];
  x: (at: number) => number;
  now: number;
  zone: string;
  edge: number;
}) {
  const said = useSaid();
  const places = props.of.slice(0, DOTS).map((one) => props.x(Date.parse(one.dueAt)));
  return props.of.slice(0, DOTS).map((one) => {
    const at = Date.parse(one.dueAt);
    const x = props.x(at);
    const text = `${cutToWidth(inShort(said(one.title)), NAME_EMS)} ${clock(one.dueAt, props.zone, at)}`;
    const room = 16 + textWidth(text) * 13;
    // Words only where no other mark would stand in them.
    const blocked = places.some((other) => other > x && other < x + room);
    const named = at > props.now && !blocked && x + room < props.edge;
    const over = at <= props.now;
    return (
      <g key={`${one.kind}${one.of}`} className={over ? "dot over" : "dot"}>
        <title>{`${said(one.title)} ${clock(one.dueAt, props.zone, at)}`}</title>
        {over ? (
          <rect x={x - 5} y={LANE / 2 - 5} width={10} height={10} />
        ) : (
          <circle cx={x} cy={LANE / 2} r={4.5} strokeDasharray={one.drill ? "2" : undefined} />
        )}
        {named ? (
          <text x={x + 10} y={LANE / 2 + 5}>
            {text}
          </text>
        ) : null}
      </g>
    );
  });
}

function Hours(props: {
  hours: number[];
  x: (at: number) => number;
  height: number;
  zone: string;
}) {
  const { hours, x, height, zone } = props;
  return hours.map((at) => (
    <g key={at} className="hour">
      <path d={`M${String(x(at))} 0V${String(height - 22)}`} />
      <text x={x(at)} y={height - 6} textAnchor="middle">
        {clock(new Date(at).toISOString(), zone, at)}
      </text>
    </g>
  ));
}
