import { useTranslation } from "react-i18next";
import { clockSeconds } from "../lib/time";
import type { SummaryState } from "../lib/use-summary";

/** Full width, as soon as what is shown is no longer kept up to date: from when it is, and what failed. */
export function Stale({ state }: { state: SummaryState }) {
  const { t } = useTranslation();
  const { summary, live, fault, takenAt, skew } = state;
  if (!summary || (live !== "offline" && !fault)) return null;
  const time = clockSeconds(takenAt + skew, summary.timeZone);
  const what = fault && fault.status > 0 ? fault.message : t("live.reconnecting");
  return (
    <div className="stale" role="status">
      <b>{t("live.offline", { time })}</b>
      <span>{fault && fault.status > 0 ? t("app.failedWhy", { what }) : what}</span>
      <button type="button" className="button" onClick={state.reload}>
        {t("app.retry")}
      </button>
    </div>
  );
}
