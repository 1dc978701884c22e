import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { levelLabel, levelName } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { age, clock } from "../../lib/time";
import { Badge } from "../../ui/badge";

/** The one answer of the page: how grave it is now, since when, and whether somebody still has to answer. */
export function LevelStrip({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const now = useNow();
  const { level, confidence, since } = summary.level;
  const real = summary.incidents.filter((incident) => !incident.drill);
  const waiting = summary.pages.filter(
    (page) => !page.drill && page.acknowledgedAt === null,
  ).length;
  const possible = confidence === "possible";
  return (
    <section
      className={`strip l${level}${possible ? " possible" : ""}`}
      aria-label={levelLabel(t, level, confidence)}
    >
      <Badge level={level} possible={possible} size={44} />
      <div className="what" aria-live="polite">
        <b>{levelName(t, level, confidence)}</b>
        <span>{possible ? t("level.possible") : t("level.confirmed")}</span>
      </div>
      <p className="since">
        {since === null
          ? null
          : t("level.since", {
              time: clock(since, summary.timeZone, now),
              age: age(now - Date.parse(since), t),
            })}
      </p>
      <p aria-live="polite">{t("level.open", { n: real.length })}</p>
      <p className={waiting > 0 ? "waits" : ""} aria-live="polite">
        {waiting > 0 ? t("level.unacknowledged", { n: waiting }) : t("level.allAcknowledged")}
      </p>
    </section>
  );
}
