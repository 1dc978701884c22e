import { useTranslation } from "react-i18next";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import { VolumeChart } from "../../ui/volume-chart";
import { WallPanel } from "./wall-panel";

const HOUR = 3_600_000;
const LEAST_HOURS = 7;
/** Tenths of the wall's unit: the drawing's own measures at 1920 px. */
const FRAME = { width: 1272, height: 216, font: 25 };

/** From two hours before it began, at most a day: how many independent origins, how much is said, when rules held. */
export function WallChart({
  incident,
  summary,
}: {
  incident: IncidentSummary | null;
  summary: SummaryView;
}) {
  const { t } = useTranslation();
  const now = Date.parse(summary.at);
  const origins = incident ? (summary.facts[incident.id]?.origins ?? []) : null;
  const since = incident
    ? Math.max(
        now - 24 * HOUR,
        Math.min(Date.parse(incident.levelSince) - 2 * HOUR, now - LEAST_HOURS * HOUR),
      )
    : 0;
  const title = (
    <>
      {origins ? <i className="k line" /> : null}
      {origins ? t("wall.originLine") : null}
      <i className="k" />
      {t("volume.title")}
    </>
  );
  return (
    <WallPanel
      title={title}
      name={t("volume.title")}
      className="wall-chart"
      aside={t("wall.today", { n: summary.today.signals })}
    >
      <VolumeChart summary={summary} origins={origins} since={since} frame={FRAME} />
    </WallPanel>
  );
}
