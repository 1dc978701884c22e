import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { post } from "../../lib/api";
import { useMay } from "../../lib/session";
import { AskReason } from "../../ui/ask";

/** Ends the incident with a reason. Says first what is still open. */
export function CloseAct({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const may = useMay("incidents.close");
  const [open, setOpen] = useState(false);
  if (!may) return null;
  const still = stillOpen(detail, t);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t("close.act")}
      </button>
      {open ? (
        <AskReason
          title={t("close.act")}
          lead={
            still.length === 0
              ? t("close.lead")
              : t("close.still", { what: still.join(t("list.separator")) })
          }
          submit={t("close.act")}
          work={(reason) => post(`/incidents/${encodeURIComponent(detail.id)}/close`, { reason })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** What an incident that ends would leave behind, in words. */
function stillOpen(detail: IncidentDetailView, t: TFunction): string[] {
  const pages = detail.pages.filter((page) => page.acknowledgedAt === null).length;
  const checks = detail.caseDetails.flatMap((one) => one.checks).length;
  const tasks = detail.tasks.filter((task) => task.state === "open").length;
  const said = detail.statements.filter((one) => one.state === "released").length;
  return [
    pages > 0 ? t("close.stillPages", { n: pages }) : "",
    checks > 0 ? t("close.stillChecks", { n: checks }) : "",
    tasks > 0 ? t("close.stillTasks", { n: tasks }) : "",
    said > 0 ? t("close.stillStatements", { n: said }) : "",
  ].filter(Boolean);
}
