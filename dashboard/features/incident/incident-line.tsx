import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../../contract/api";
import { levelLabel, levelName } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { age, clock } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";

/** One incident in the list: how grave, what, since when, under whose command. */
export function IncidentLine({ incident, current }: { incident: IncidentView; current: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const open = incident.status === "open";
  return (
    <li className={incident.drill ? "is-drill" : ""} aria-current={current ? "true" : undefined}>
      <Badge
        level={incident.level}
        possible={incident.confidence === "possible"}
        size={24}
        label={levelLabel(t, incident.level, incident.confidence)}
      />
      <Go to={`/incidents/${incident.id}`} className="name">
        {incident.drill ? <DrillMark label={t("drill")} /> : null}
        {incident.title}
      </Go>
      <span>{levelName(t, incident.level, incident.confidence)}</span>
      <span>
        {open
          ? t("incident.since", {
              time: clock(incident.openedAt, zone, now),
              age: age(now - Date.parse(incident.openedAt), t),
            })
          : t("inc.openedAt", { at: clock(incident.openedAt, zone, now) })}
      </span>
      <span>
        {t("incident.commander")} {incident.commanderName ?? t("incident.noCommander")}
      </span>
      {incident.unanswered ? <strong>{t("page.exhausted")}</strong> : null}
    </li>
  );
}
