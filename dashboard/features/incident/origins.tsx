import { useTranslation } from "react-i18next";
import type { IncidentDetailView, OriginView } from "../../../contract/incident-detail";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Empty, Panel } from "../../ui/panel";
import { AXIS, LANE, LEFT, lanesOf } from "./lanes";
import type { Lanes } from "./lanes";

const WIDTH = 560;

/** How it spread: a lane for each independent origin, its repeats hollow on its line. The same as a list for who reads. */
export function Origins({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const { origins } = detail;
  const repeats = origins.reduce((sum, one) => sum + one.repeats.length, 0);
  const said = t("origins.count", { all: origins.length + repeats, n: origins.length });
  return (
    <Panel title={t("origins.title")} className="inc-origins" aside={said}>
      {origins.length === 0 ? <Empty title={t("origins.none")} /> : <Graph detail={detail} />}
      {origins.length === 0 ? null : <AsText detail={detail} />}
    </Panel>
  );
}

function Graph({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const second = useNow();
  // The picture moves with the minute, not with the second.
  const now = Math.floor(second / 60_000) * 60_000;
  const lanes = lanesOf(detail.origins, now, WIDTH);
  const bottom = lanes.height - AXIS;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${lanes.height}`}
      role="img"
      aria-label={t("origins.said", { n: detail.origins.length })}
    >
      {lanes.ticks.map((tick) => (
        <g key={tick.getTime()}>
          <path className="grid" d={`M${lanes.x(tick)} 4V${bottom}`} />
          <text className="axis" x={lanes.x(tick)} y={lanes.height - 6} textAnchor="middle">
            {clock(tick.toISOString(), detail.timeZone, tick.getTime())}
          </text>
        </g>
      ))}
      <path className="now" d={`M${lanes.x(now)} 4V${bottom}`} />
      {detail.origins.map((origin, index) => (
        <Lane key={origin.signal} origin={origin} y={index * LANE + LANE / 2} lanes={lanes} />
      ))}
    </svg>
  );
}

function Lane({ origin, y, lanes }: { origin: OriginView; y: number; lanes: Lanes }) {
  const { t } = useTranslation();
  const at = lanes.x(Date.parse(origin.at));
  const repeats = origin.repeats.map((one) => lanes.x(Date.parse(one.at)));
  const end = Math.max(at, ...repeats);
  return (
    <g>
      <text className="name" x={0} y={y - 2}>
        {cut(origin.name)}
      </text>
      <text className="axis" x={0} y={y + 14}>
        {t(`origins.${origin.kind}`)}
      </text>
      <path className="line" d={`M${LEFT} ${y}M${at} ${y}H${end}`} />
      {repeats.map((x, index) => (
        <circle key={index} className="repeat" cx={x} cy={y} r={3.6} />
      ))}
      {origin.kind === "registered" ? (
        <rect className="origin" x={at - 6} y={y - 6} width={12} height={12} />
      ) : (
        <circle className="origin" cx={at} cy={y} r={6.5} />
      )}
      {repeats.length > 0 ? (
        <text
          className="axis"
          x={end > 430 ? at - 12 : end + 12}
          y={y + 4}
          textAnchor={end > 430 ? "end" : "start"}
        >
          {t("origins.repeats", { n: repeats.length })}
        </text>
      ) : null}
    </g>
  );
}

const cut = (name: string) => (name.length > 9 ? `${name.slice(0, 8)}…` : name);

function AsText({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <details>
      <summary>{t("origins.asText")}</summary>
      <ul>
        {detail.origins.map((one) => (
          <li key={one.signal}>
            <time dateTime={one.at}>{clock(one.at, detail.timeZone, now)}</time>
            <b>{one.name}</b> {t(`origins.${one.kind}`)}
            {t("fact.separator")}
            {one.url && /^https?:/.test(one.url) ? (
              <a href={one.url} target="_blank" rel="noreferrer noopener">
                {one.title}
              </a>
            ) : (
              one.title
            )}
            {one.repeats.length > 0
              ? `${t("fact.separator")}${t("origins.repeats", { n: one.repeats.length })}`
              : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
