import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseReading } from "../../../contract/case-evidence";
import { useMay } from "../../lib/session";
import { takeAction } from "../../lib/take-action";
import { AskReason } from "../../ui/ask";
import { LinkIdentity } from "./link-identity";
import type { PartyRow } from "./party-rows";

/** What may be corrected on a record: whose it is, and whether it counts. */
export function RecordActs({ row, records }: { row: PartyRow; records: readonly CaseReading[] }) {
  const { t } = useTranslation();
  const may = useMay("actions.take");
  const [open, setOpen] = useState<"none" | "link" | "invalid">("none");
  const { record } = row;
  if (!may || !record || row.part === "origins" || row.part === "asked") return null;
  const close = () => setOpen("none");
  return (
    <div className="record-acts">
      {record.type === "article" ? null : (
        <button type="button" className="link" onClick={() => setOpen("link")}>
          {t("case.link")}
        </button>
      )}
      {record.excluded === null ? (
        <button type="button" className="link" onClick={() => setOpen("invalid")}>
          {t("case.invalid")}
        </button>
      ) : null}
      {open === "link" ? <LinkIdentity record={record} records={records} onClose={close} /> : null}
      {open === "invalid" ? (
        <AskReason
          title={t("case.invalid")}
          lead={t("case.invalidLead")}
          submit={t("case.invalid")}
          work={(reason) => takeAction({ action: "mark_invalid", target: record.id, reason })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
