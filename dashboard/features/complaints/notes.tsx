import { refusalWords } from "../../lib/refusal-words";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ComplaintDetailView } from "../../../contract/summary";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { useMay } from "../../lib/session";
import { clock } from "../../lib/time";
import { Refusal } from "../../ui/states";
import { useComplaintAct } from "./use-complaint-act";

/** What handlers wrote and did, oldest first, and a place to write more. */
export function Notes({ of }: { of: ComplaintDetailView }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const may = useMay("actions.take");
  const whyNot = (one: ComplaintDetailView["acts"][number]) =>
    one.said || one.reason
      ? t("name.separator") + refusalWords(t, { message: one.reason ?? "", ...one.said })
      : "";
  return (
    <div className="notes">
      <h2>
        {t("complaint.notes")}
        <em>{t("complaint.notesCount", { n: of.acts.length })}</em>
      </h2>
      <ol>
        {of.acts.map((one) => (
          <li key={one.id} className={one.accepted === false ? "refused" : ""}>
            <span className="muted">
              {clock(one.at, zone, now)} {one.by}{" "}
              {t(`complaint.act.${one.action}`, { defaultValue: t(`act.${one.action}`) })}
              {one.accepted === false ? ` ${t("complaint.refused")}${whyNot(one)}` : ""}
            </span>
            {one.text ? (
              <p>{t(`complaint.outcome.${one.text}`, { defaultValue: one.text })}</p>
            ) : null}
          </li>
        ))}
      </ol>
      {may ? <Write record={of.record} /> : null}
    </div>
  );
}

function Write({ record }: { record: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const act = useComplaintAct(record);
  const save = async () => {
    if (await act.run("note", { text: text.trim() })) setText("");
  };
  return (
    <>
      <textarea
        rows={2}
        value={text}
        aria-label={t("complaint.writeNote")}
        placeholder={t("complaint.writeNote")}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="button small"
        disabled={act.busy || text.trim() === ""}
        onClick={() => void save()}
      >
        {t("complaint.saveNote")}
      </button>
      <Refusal fault={act.fault} />
    </>
  );
}
