import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { AskReason } from "../../ui/ask";
import { ReportEvent } from "./report-event";

/** What people tell the centre about an incident or a case: that something happened, whose help is needed, a note. */
export function Reports({ target }: { target: string }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const [open, setOpen] = useState<"none" | "event" | "help" | "note">("none");
  const close = () => setOpen("none");
  if (!may) return null;
  return (
    <div className="inc-reports">
      <button type="button" className="button" onClick={() => setOpen("event")}>
        {t("report.event")}
      </button>
      <button type="button" className="button" onClick={() => setOpen("help")}>
        {t("report.help")}
      </button>
      <button type="button" className="button" onClick={() => setOpen("note")}>
        {t("report.note")}
      </button>
      {open === "event" ? <ReportEvent target={target} onClose={close} /> : null}
      {open === "help" ? (
        <AskReason
          title={t("report.help")}
          lead={t("report.helpLead")}
          label={t("report.department")}
          submit={t("report.help")}
          work={(department) => takeAction({ action: "request_help", target, department })}
          onClose={close}
        />
      ) : null}
      {open === "note" ? (
        <AskReason
          title={t("report.note")}
          label={t("report.noteText")}
          submit={t("report.note")}
          work={(text) => takeAction({ action: "note", target, text })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
