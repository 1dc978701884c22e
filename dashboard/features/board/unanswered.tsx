import { useTranslation } from "react-i18next";
import type { IncidentSummary } from "../../../contract/summary";

/** The loudest thing the page can say: everybody was called, and nobody answered. */
export function Unanswered({ incidents }: { incidents: readonly IncidentSummary[] }) {
  const { t } = useTranslation();
  const loud = incidents.filter((incident) => incident.unanswered && !incident.drill);
  if (loud.length === 0) return null;
  return (
    <div className="unanswered" role="alert">
      {loud.map((incident) => (
        <p key={incident.id}>{t("level.unanswered", { title: incident.title })}</p>
      ))}
    </div>
  );
}
