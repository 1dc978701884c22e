import { useTranslation } from "react-i18next";
import { useConnection } from "../lib/live-provider";
import { clockSeconds } from "../lib/time";

/** Full width, as soon as what is shown is no longer kept up to date: from when it is. */
export function Stale() {
  const { t } = useTranslation();
  const { live, heardAt, skew, centre } = useConnection();
  if (live !== "offline" || !centre) return null;
  const time = clockSeconds(heardAt + skew, centre.timeZone);
  return (
    <div className="stale" role="status">
      <b>{t("live.offline", { time })}</b>
      <span>{t("live.reconnecting")}</span>
    </div>
  );
}
