import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { useNow } from "../../lib/now";
import { age, date } from "../../lib/time";
import { Badge } from "../../ui/badge";

/** The page's first words when nothing is open: what was heard, and what was watched. */
export function Calm({ summary }: { summary: SummaryView }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { signals, alerts } = summary.today;
  const key = alerts === 0 ? "calm.today" : "calm.todayAlerts";
  return (
    <div className="calm" aria-live="polite">
      <Badge level={4} possible={false} size={36} label={t("level.4")} />
      <div>
        <b>
          {key === "calm.today"
            ? t("calm.today", { count: signals })
            : t("calm.todayAlerts", { count: signals })}
        </b>
        <p>{watched(summary, now, t)}</p>
        <small>{t("calm.date", { date: date(now, summary.timeZone, i18n.language) })}</small>
      </div>
    </div>
  );
}

function watched(summary: SummaryView, now: number, t: ReturnType<typeof useTranslation>["t"]) {
  const heard = summary.sources.flatMap((source) => source.lastSuccessAt ?? []).map(Date.parse);
  const n = summary.sources.length;
  if (n === 0) return t("calm.noSources");
  if (heard.length === 0) return t("calm.neverHeard", { n });
  return t("calm.watched", { n, age: age(now - Math.max(...heard), t) });
}
