import { useTranslation } from "react-i18next";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import { levelLabel, levelName } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { inShort, useSaid } from "../../lib/said";
import { clock, stopwatch } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Icon } from "../../ui/icons";
import { DrillMark } from "../../ui/marks";

/** How bad, what, for how long, under whose command: readable from the last row. */
export function WallBand({
  incident,
  summary,
}: {
  incident: IncidentSummary;
  summary: SummaryView;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const { level, confidence, levelSince } = incident;
  const possible = confidence === "possible";
  const full = !possible && !incident.drill;
  const [hours = "", minutes = "", seconds = ""] = elapsed(now - Date.parse(levelSince));
  return (
    <div className={`wall-band l${String(level)}${full ? " full" : ""}`}>
      <div className="wall-level" aria-live="polite">
        <Badge
          level={level}
          possible={possible}
          size={108}
          onFill={full}
          label={levelLabel(t, level, confidence)}
        />
        <div>
          <b>{levelName(t, level, confidence)}</b>
          <span>{possible ? t("level.possible") : t("level.confirmed")}</span>
        </div>
      </div>
      <div className="wall-title">
        <h1>
          {incident.drill ? <DrillMark label={t("drill")} /> : null}
          {incident.title}
        </h1>
        <Why incident={incident} summary={summary} />
      </div>
      <div className="wall-kv">
        <u>{t("wall.lasting")}</u>
        <div className="wall-elapsed">
          {hours}:{minutes}
          <small>:{seconds}</small>
        </div>
      </div>
      <div className="wall-kv">
        <u>{t("incident.commander")}</u>
        <div className="wall-person">
          {incident.commanderName ?? t("incident.noCommander")}
          {incident.commanderName ? <Icon kind="lock" /> : null}
        </div>
        {incident.commanderSince ? (
          <u>
            {t("wall.commandSince", {
              time: clock(incident.commanderSince, summary.timeZone, now),
            })}
          </u>
        ) : null}
      </div>
    </div>
  );
}

function Why({ incident, summary }: { incident: IncidentSummary; summary: SummaryView }) {
  const { t } = useTranslation();
  const said = useSaid();
  const now = useNow();
  const rule = summary.rules[incident.evidence?.rule ?? ""];
  const time = clock(incident.levelSince, summary.timeZone, now);
  return (
    <p>{t("wall.why", { time, what: rule ? inShort(said(rule.text)) : t("incident.noCount") })}</p>
  );
}

/** Hours, minutes, seconds: two figures at least. */
function elapsed(ms: number): string[] {
  const parts = stopwatch(ms).split(":");
  return parts.length === 2 ? ["00", ...parts] : parts;
}
