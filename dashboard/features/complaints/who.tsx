import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintDetailView } from "../../../contract/summary";
import { post } from "../../lib/api";
import { useMay } from "../../lib/session";
import { useAct } from "../../lib/use-act";
import { Refusal } from "../../ui/states";

/** Who complains, masked. Who may, has the identity shown, until he leaves the page; that he did is kept in the log. */
export function Who({ of }: { of: ComplaintDetailView }) {
  const { t } = useTranslation();
  const may = useMay("unmask");
  const [shown, setShown] = useState<Record<string, unknown> | null>(null);
  const unmask = useAct(async () => {
    setShown(await post(`/complaints/${encodeURIComponent(of.record)}/unmask`));
  });
  const facts = [
    of.project ?? of.product,
    of.batch,
    of.branch,
    of.complainant ?? t("complaint.anonymous"),
    of.category,
    of.joint?.persons ? t("complaint.persons", { n: of.joint.persons }) : null,
    of.joint?.households ? t("complaint.households", { n: of.joint.households }) : null,
  ];
  return (
    <div className="who">
      <p className="muted">{facts.filter(Boolean).join(t("fact.separator"))}</p>
      {shown ? <p aria-live="polite">{flat(shown).join(" · ")}</p> : null}
      {may && !shown ? (
        <button
          type="button"
          className="button small"
          disabled={unmask.busy}
          title={t("complaint.unmaskNote")}
          onClick={() => void unmask.run()}
        >
          {t("complaint.unmask")}
        </button>
      ) : null}
      <Refusal fault={unmask.fault} />
    </div>
  );
}

/** The words in an answer, however deep they stand. */
function flat(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(flat) : [];
}
