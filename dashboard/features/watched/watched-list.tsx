import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/api";
import { levelLabel } from "../../lib/level-words";
import { Badge } from "../../ui/badge";
import { DrillMark } from "../../ui/marks";
import { Meter } from "../../ui/meter";
import { Empty, Panel } from "../../ui/panel";

/** Open cases that page nobody now: how far each is from its next threshold, or that its incident was closed. */
export function WatchedList({ cases }: { cases: readonly CaseView[] }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t("watched.title")}
      className="watched"
      aside={cases.length === 0 ? null : t("watched.count", { n: cases.length })}
    >
      {cases.length === 0 ? <Empty title={t("watched.empty")} /> : null}
      <ul>
        {cases.map((view) => (
          <li key={view.id}>
            <div className="head">
              <Badge
                level={view.level}
                possible={view.confidence === "possible"}
                size={18}
                label={levelLabel(t, view.level, view.confidence)}
              />
              {view.drill ? <DrillMark label={t("drill")} /> : null}
              <b>{view.title}</b>
              <span>{t("incident.signals", { n: view.signals })}</span>
            </div>
            {view.incident === null ? null : <p>{t("watched.after")}</p>}
            <Count view={view} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Count({ view }: { view: CaseView }) {
  const { t, i18n } = useTranslation();
  const { evidence } = view;
  if (!evidence) return null;
  const text = i18n.language === "en" ? evidence.text.en : evidence.text["zh-CN"];
  const missing = evidence.threshold - evidence.count;
  return (
    <>
      <Meter {...evidence} text={text} />
      <p>
        <span>{text}</span>
        <span>{missing > 0 ? t("incident.more", { n: missing }) : t("incident.reached")}</span>
      </p>
    </>
  );
}
