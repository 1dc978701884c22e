import { useTranslation } from "react-i18next";
import type { EvidenceView } from "../../../contract/api";
import { Meter } from "../../ui/meter";

/** Count, threshold and doubt together: a bare number would hide two of the three. */
export function Evidence({ evidence }: { evidence: EvidenceView | null }) {
  const { t, i18n } = useTranslation();
  if (!evidence) return <span className="muted">{t("incident.noCount")}</span>;
  const text = i18n.language === "en" ? evidence.text.en : evidence.text["zh-CN"];
  return (
    <>
      <Meter {...evidence} text={text} />
      <span className="evidence-text" aria-live="polite">
        {text}
      </span>
    </>
  );
}
