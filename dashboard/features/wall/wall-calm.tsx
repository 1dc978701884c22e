import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { levelLabel } from "../../lib/level-words";
import { useSaid } from "../../lib/said";
import { Badge } from "../../ui/badge";
import { Meter } from "../../ui/meter";
import { WallPanel } from "./wall-panel";

/** Nothing is open: what was watched, and what is near. */
export function WallCalm({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const { signals, alerts } = summary.today;
  // No source and no word: nothing is known, which is not the same as calm.
  const deaf = summary.sources.length === 0 && signals === 0;
  return (
    <>
      <div className="wall-band l4">
        <div className="wall-level">
          <Badge level={4} possible={false} size={108} label={levelLabel(t, 4, "confirmed")} />
          <div>
            <b>{t("level.4")}</b>
            <span>{t("wall.calm")}</span>
          </div>
        </div>
        <div className="wall-title">
          <h1>
            {deaf
              ? t("begin.deaf")
              : alerts === 0
                ? t("calm.today", { count: signals })
                : t("calm.todayAlerts", { count: signals })}
          </h1>
          <p>{deaf ? t("begin.deafWhy") : t("wall.watching", { n: summary.sources.length })}</p>
        </div>
      </div>
      <div className="wall-mid calm">
        <Near summary={summary} />
        <WallPanel title={t("wall.heard")} name={t("wall.heard")}>
          <ul className="wall-parties">
            {summary.heard.slice(0, 7).map(({ source, count }) => (
              <li key={source}>
                <span>{summary.sources.find((one) => one.id === source)?.name ?? source}</span>
                <em>{count}</em>
              </li>
            ))}
          </ul>
          {summary.heard.length === 0 ? (
            <p className="wall-none">{t("wall.nothingHeard")}</p>
          ) : null}
        </WallPanel>
      </div>
    </>
  );
}

/** Cases that page nobody yet, with how far each is from its threshold. */
function Near({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <WallPanel title={t("watched.title")} name={t("watched.title")}>
      <ul className="wall-near">
        {summary.watched.slice(0, 4).map((view) => (
          <li key={view.id}>
            <b>{view.title}</b>
            {view.evidence ? <Meter {...view.evidence} text={said(view.evidence.text)} /> : null}
            <span>
              {view.evidence ? said(view.evidence.text) : t(`level.${String(view.level)}`)}
            </span>
          </li>
        ))}
      </ul>
      {summary.watched.length === 0 ? <p className="wall-none">{t("watched.empty")}</p> : null}
    </WallPanel>
  );
}
