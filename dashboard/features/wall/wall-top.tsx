import { useTranslation } from "react-i18next";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import { levelLabel, levelName } from "../../lib/level-words";
import { useConnection } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { age, clockSeconds, date } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";

const STRIP_SHOWN = 3;

/** Whose wall, which incidents are open, how fresh the picture is, and the hour. */
export function WallTop(props: {
  summary: SummaryView;
  shown: IncidentSummary | null;
  dark: boolean;
  onDark: (dark: boolean) => void;
}) {
  const { t, i18n } = useTranslation();
  const { summary, shown, dark, onDark } = props;
  const now = useNow();
  return (
    <header className="wall-top">
      <b>{summary.organisation}</b>
      <Go to="/" className="wall-home">
        {t("nav.wall")}
      </Go>
      {shown?.drill ? (
        <span>
          {t("wall.realLevel", {
            level: levelName(t, summary.level.level, summary.level.confidence),
          })}
        </span>
      ) : null}
      {summary.incidents.length > 1 ? <Strip incidents={summary.incidents} shown={shown} /> : null}
      <span className="wall-space" />
      <span className="wall-switch" role="group" aria-label={t("wall.theme")}>
        <button type="button" aria-pressed={dark} onClick={() => onDark(true)}>
          {t("wall.dark")}
        </button>
        <button type="button" aria-pressed={!dark} onClick={() => onDark(false)}>
          {t("wall.light")}
        </button>
      </span>
      <Freshness />
      <span>{date(now, summary.timeZone, i18n.language)}</span>
      <time className="wall-now">{clockSeconds(now, summary.timeZone)}</time>
    </header>
  );
}

/** All that is open, each to be put on the wall. */
function Strip(props: { incidents: readonly IncidentSummary[]; shown: IncidentSummary | null }) {
  const { t } = useTranslation();
  const more = props.incidents.length - STRIP_SHOWN;
  return (
    <nav className="wall-strip" aria-label={t("wall.open")}>
      {props.incidents.slice(0, STRIP_SHOWN).map((one) => (
        <Go
          key={one.id}
          to={`/wall?incident=${one.id}`}
          className={one.id === props.shown?.id ? "on" : ""}
        >
          <Badge
            level={one.level}
            possible={one.confidence === "possible"}
            size={20}
            label={levelLabel(t, one.level, one.confidence)}
          />
          {one.drill ? <DrillMark label={t("drill")} /> : null}
          <span>{one.title}</span>
        </Go>
      ))}
      {more > 0 ? <Go to="/incidents">{t("wall.more", { n: more })}</Go> : null}
    </nav>
  );
}

const OLD_MS = 5_000;

function Freshness() {
  const { t } = useTranslation();
  const { live, heardAt, skew, centre } = useConnection();
  const now = useNow();
  const old = now - skew - heardAt;
  if (live === "live") return <span>{t("live.live", { age: age(old, t) })}</span>;
  if (heardAt === 0 || old < OLD_MS || !centre) return <span>{t("live.connecting")}</span>;
  return (
    <b className="wall-offline" role="status">
      {t("live.offline", { time: clockSeconds(heardAt + skew, centre.timeZone) })}
    </b>
  );
}
