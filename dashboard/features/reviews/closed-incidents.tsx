import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../../contract/api";
import { levelLabel } from "../../lib/level-words";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Go } from "../../ui/go";
import { DrillMark } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";
import "../../ui/desk.css";

/** Closed incidents, to look back on: each keeps its timeline. */
export function ClosedIncidents({ incidents }: { incidents: readonly IncidentView[] }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  return (
    <Panel title={t("review.closed")} aside={t("review.count", { n: incidents.length })}>
      {incidents.length === 0 ? (
        <Empty
          title={t("review.empty")}
          why={t("review.emptyWhy")}
          next={{ to: "/incidents", text: t("begin.reviews") }}
        />
      ) : null}
      <ul className="packs">
        {incidents.map((one) => (
          <li key={one.id}>
            <Badge
              level={one.level}
              possible={one.confidence === "possible"}
              size={18}
              label={levelLabel(t, one.level, one.confidence)}
            />
            {one.drill ? <DrillMark label={t("drill")} /> : null}
            <Go to={`/incidents/${one.id}`}>{one.title}</Go>
            <span className="muted">
              {t("review.opened", { time: clock(one.openedAt, zone, now) })}
              {one.commanderName ? ` ${t("incident.commander")} ${one.commanderName}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
