import { useTranslation } from "react-i18next";
import type { ComplaintDetailView } from "../../contract/summary";
import { Detail } from "../features/complaints/detail";
import { useKeys } from "../lib/keys";
import { useAnswer } from "../lib/use-answer";
import { Go, useGo } from "../ui/go";
import { Shown } from "../ui/states";
import "../ui/desk.css";

const FOLLOWS = { events: ["complaint.", "clock.", "case.", "action.", "level.", "signal."] };

/** One complaint. */
export function Screen({ id }: { id: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const answer = useAnswer<ComplaintDetailView>(`/complaints/${encodeURIComponent(id)}`, FOLLOWS);
  useKeys([{ keys: "Escape", words: t("complaint.back"), run: () => go("/complaints") }]);
  return (
    <>
      <p>
        <Go to="/complaints">{t("complaint.back")}</Go>
      </p>
      <Shown of={answer} what={t("complaint.title")}>
        {(of) => <Detail of={of} />}
      </Shown>
    </>
  );
}
