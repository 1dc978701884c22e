import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../contract/access";
import type { PageView } from "../../../contract/api";
import type { SummaryView } from "../../../contract/summary";
import { dutyNames, levelLabel } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { clock, stopwatch } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { DrillMark } from "../../ui/marks";
import { Acknowledge } from "../../ui/acknowledge";
import { Ladder } from "../../ui/ladder";

/** One page: for what, whether it is answered, who was called when, and the button for whoever was called. */
export function PageCard(props: {
  page: PageView;
  summary: SummaryView;
  session: SessionView;
  onChange: () => void;
}) {
  const { page, summary, session, onChange } = props;
  const { t, i18n } = useTranslation();
  const open = page.acknowledgedAt === null;
  return (
    <li className={`page-card${open ? " open" : ""}${page.exhaustedAt && open ? " ended" : ""}`}>
      <header>
        <Badge
          level={page.level}
          possible={false}
          size={20}
          label={levelLabel(t, page.level, "confirmed")}
        />
        <b>{t("page.number", { n: page.number })}</b>
        {page.drill ? <DrillMark label={t("drill")} /> : null}
        <span className="title">{page.title}</span>
        <State page={page} summary={summary} />
      </header>
      <p className="why">
        {i18n.language === "en" ? page.summary.en : page.summary["zh-CN"]}
        <small>{page.reason}</small>
      </p>
      {page.fellToDuty.length > 0 ? (
        <p className="fell">{t("page.fell", { classes: dutyNames(t, page.fellToDuty) })}</p>
      ) : null}
      <Ladder page={page} summary={summary} />
      <Acknowledge page={page} session={session} you={summary.you} onDone={onChange} />
    </li>
  );
}

function State({ page, summary }: { page: PageView; summary: SummaryView }) {
  const { t } = useTranslation();
  const now = useNow();
  if (page.acknowledgedAt !== null)
    return (
      <em>
        {t("page.acknowledgedAt", { time: clock(page.acknowledgedAt, summary.timeZone, now) })}
      </em>
    );
  if (page.exhaustedAt !== null) return <em className="alarm">{t("page.exhausted")}</em>;
  const next = nextStep(page, summary, now);
  if (!next) return <em className="alarm">{t("page.notAcknowledged")}</em>;
  return (
    <em className="alarm">
      {t("page.next", { left: stopwatch(next.left), whom: dutyNames(t, next.duties) })}
    </em>
  );
}

function nextStep(page: PageView, summary: SummaryView, now: number) {
  if (page.nextAt === null) return null;
  const minute = (Date.parse(page.nextAt) - Date.parse(page.at)) / 60_000;
  const step = (summary.ladders[page.id] ?? []).find((each) => each.afterMinutes >= minute - 0.5);
  return step ? { left: Date.parse(page.nextAt) - now, duties: step.duties } : null;
}
