import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../contract/api";
import { IncidentLine } from "../features/incident/incident-line";
import { useList } from "../lib/use-list";
import { Choices, More } from "../ui/list-parts";
import { Empty, Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import { useRows } from "../ui/use-rows";
import "../features/incident/incident.css";

type Status = IncidentView["status"];
const STATES = ["open", "closed"] as const;

/** Every incident, open or closed: gravest first among the open, drills always below the real ones. */
export function Screen() {
  const { t } = useTranslation();
  const [status, setStatus] = useState<Status>("open");
  const list = useList<IncidentView>(`/incidents?status=${status}&limit=100`, {
    events: ["incident.", "command.", "level.", "page."],
  });
  return (
    <Panel title={t("incident.title")} className="list-rows inc-list">
      <div className="list-bar">
        <Choices
          label={t("inc.filter")}
          options={STATES.map((value) => ({ value, text: t(`inc.${value}`) }))}
          value={status}
          onChoose={setStatus}
        />
      </div>
      <Shown of={list} what={t("incident.title")}>
        {(incidents) => <Rows incidents={ordered(incidents, status)} status={status} />}
      </Shown>
      <More of={list} />
    </Panel>
  );
}

function Rows({ incidents, status }: { incidents: IncidentView[]; status: Status }) {
  const { t } = useTranslation();
  const at = useRows(incidents.map((one) => `/incidents/${one.id}`));
  if (incidents.length === 0)
    return (
      <Empty
        title={t(`inc.none.${status}`)}
        why={t("inc.noneWhy")}
        next={{ to: "/policies", text: t("begin.incidents") }}
      />
    );
  return (
    <ul>
      {incidents.map((one) => (
        <IncidentLine key={one.id} incident={one} current={at === `/incidents/${one.id}`} />
      ))}
    </ul>
  );
}

function ordered(incidents: readonly IncidentView[], status: Status): IncidentView[] {
  const sure = (one: IncidentView) => (one.confidence === "confirmed" ? 0 : 1);
  return [...incidents].sort(
    (a, b) =>
      Number(a.drill) - Number(b.drill) ||
      (status === "open" ? a.level - b.level || sure(a) - sure(b) : 0) ||
      Date.parse(b.openedAt) - Date.parse(a.openedAt),
  );
}
