import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readDraft } from "../features/complaints/draft";
import { EntryForm } from "../features/complaints/entry-form";
import { Taken } from "../features/complaints/taken";
import { useMay } from "../lib/session";
import { Go } from "../ui/go";
import { Empty } from "../ui/panel";
import { Themed } from "../ui/themed";
import "../ui/desk.css";

/** A complaint is recorded in the sender's own words, and shown where it went. */
export function Screen() {
  const { t } = useTranslation();
  const may = useMay("signals.send");
  const [draft, setDraft] = useState(readDraft);
  const [taken, setTaken] = useState<string | null>(null);
  if (!may) return <Empty title={t("state.noRight", { what: t("nav.newComplaint") })} />;
  const next = () => {
    setDraft(readDraft());
    setTaken(null);
  };
  return (
    <Themed>
      <h1 className="spoken">{t("nav.newComplaint")}</h1>
      <p>
        <Go to="/complaints">{t("complaint.back")}</Go>
      </p>
      {taken ? (
        <Taken record={taken} onNext={next} />
      ) : (
        <EntryForm key={draft.id} draft={draft} onTaken={setTaken} />
      )}
    </Themed>
  );
}
