import { useTranslation } from "react-i18next";
import { useConnection, useZone } from "../../lib/live-provider";
import { clockSeconds } from "../../lib/time";
import type { Draft } from "./use-draft";

/** How the words stand: saved at which second, being saved, or not saved and why. */
export function Saved({ draft, updatedAt }: { draft: Draft; updatedAt: string }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { skew } = useConnection();
  const { saving, savedAt } = draft;
  const at = savedAt === null ? Date.parse(updatedAt) : savedAt + skew;
  return (
    <span className={`st-saved ${saving}`} role="status">
      {saving === "saved"
        ? t("statement.saved", { time: clockSeconds(at, zone) })
        : t(`statement.saving.${saving}`)}
    </span>
  );
}
