import { useTranslation } from "react-i18next";
import type { ComplaintDetailView } from "../../../contract/summary";
import { levelLabel } from "../../lib/level-words";
import { useAnswer } from "../../lib/use-answer";
import { Badge } from "../../ui/badge";
import { Go } from "../../ui/go";
import { Panel } from "../../ui/panel";

/** Where a complaint went that was just taken: its case, level and count, as soon as it is read. */
export function Taken({ record, onNext }: { record: string; onNext: () => void }) {
  const { t, i18n } = useTranslation();
  const path = `/complaints/${encodeURIComponent(record)}`;
  const of = useAnswer<ComplaintDetailView>(path, { events: ["signal.", "case."] }).data;
  const language = i18n.language === "en" ? "en" : "zh-CN";
  return (
    <Panel title={t("entry.taken")} className="taken">
      <div role="status">
        {of ? (
          <>
            <p className="where">
              {of.level !== null && of.confidence !== null ? (
                <Badge
                  level={of.level}
                  possible={of.confidence === "possible"}
                  size={22}
                  label={levelLabel(t, of.level, of.confidence)}
                />
              ) : null}
              {of.caseView ? (
                <Go to={`/cases/${of.caseView.id}`}>{of.caseView.title}</Go>
              ) : (
                t("complaint.noCase")
              )}
              <span>{of.caseView?.evidence?.text[language]}</span>
            </p>
            <p className="muted">{of.reason?.[language]}</p>
          </>
        ) : (
          <p>{t("entry.reading")}</p>
        )}
      </div>
      <Go to={path} className="button">
        {t("entry.openIt")}
      </Go>
      <button type="button" className="button primary" onClick={onNext} autoFocus>
        {t("entry.another")}
      </button>
    </Panel>
  );
}
