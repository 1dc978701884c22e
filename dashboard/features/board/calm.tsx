import { sourceName } from "../../lib/source-name";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SummaryView } from "../../../contract/summary";
import { levelName } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { age, clock, date } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Lamp } from "../../ui/marks";
import { Panel } from "../../ui/panel";
import { useWidth } from "../../ui/use-width";
import { VolumeChart } from "../../ui/volume-chart";

/** The page's first words when nothing is open: what was heard, what was watched, and how usual that is. */
export function Calm({ summary }: { summary: SummaryView }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { signals, alerts } = summary.today;
  const last = summary.raised.at(-1);
  return (
    <section className="board-hero">
      <div className="big" aria-live="polite">
        <b>
          {summary.sources.length === 0 && signals === 0
            ? t("begin.deaf")
            : alerts === 0
              ? t("calm.today", { count: signals })
              : t("calm.todayAlerts", { count: signals })}
        </b>
        <p>{watched(summary, now, t)}</p>
        <small>
          {date(now, summary.timeZone, i18n.language)}
          {t("fact.separator")}
          {last
            ? t("board.lastRaised", {
                time: clock(last.at, summary.timeZone, now),
                level: levelName(t, last.level, "confirmed"),
              })
            : t("board.neverRaised")}
        </small>
      </div>
      <Volume summary={summary} />
    </section>
  );
}

function Volume({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <Panel title={t("volume.title")} aside={t("volume.span")}>
      <div className="board-chart" ref={frame}>
        {width > 0 ? (
          <VolumeChart
            summary={summary}
            origins={null}
            since={0}
            frame={{ width, height: 118, font: 12 }}
          />
        ) : null}
      </div>
    </Panel>
  );
}

function watched(summary: SummaryView, now: number, t: ReturnType<typeof useTranslation>["t"]) {
  const heard = summary.sources.flatMap((source) => source.lastSuccessAt ?? []).map(Date.parse);
  const n = summary.sources.length;
  if (n === 0) return summary.today.signals === 0 ? t("begin.deafWhy") : t("calm.noSources");
  if (heard.length === 0) return t("calm.neverHeard", { n });
  return t("calm.watched", { n, age: age(now - Math.max(...heard), t) });
}

/** What was heard today, source by source; and how often a rule held in thirty days. */
export function Heard({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const now = useNow();
  const most = Math.max(1, ...summary.heard.map((one) => one.count));
  return (
    <Panel
      title={t("board.heard")}
      className="board-heard"
      aside={t("wall.today", { n: summary.today.signals })}
    >
      <ul>
        {summary.heard.map(({ source, count }) => {
          const known = summary.sources.find((one) => one.id === source);
          return (
            <li key={source}>
              <Lamp state={known?.state ?? "ok"} />
              <span>{known?.name ?? sourceName(t, { source })}</span>
              <b>{count}</b>
              <i style={{ width: `${String((count / most) * 100)}px` }} />
              <em>
                {known?.lastSuccessAt
                  ? t("source.ok", { age: age(now - Date.parse(known.lastSuccessAt), t) })
                  : ""}
              </em>
            </li>
          );
        })}
      </ul>
      {summary.heard.length === 0 ? <p className="muted">{t("wall.nothingHeard")}</p> : null}
      <Raised summary={summary} />
    </Panel>
  );
}

const DAYS = 30;

function Raised({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const now = Date.parse(summary.at);
  const dayOf = (at: number) => date(at, summary.timeZone, "en");
  const days = Array.from({ length: DAYS }, (_, index) => now - (DAYS - 1 - index) * 86_400_000);
  const count = (level: number) => summary.raised.filter((one) => one.level === level).length;
  return (
    <>
      <h2 className="board-second">
        {t("board.raised")}
        <em>{t("board.raisedCount", { one: count(1), two: count(2), three: count(3) })}</em>
      </h2>
      <div className="board-days" aria-hidden="true">
        {days.map((day) => {
          const levels = summary.raised
            .filter((one) => dayOf(Date.parse(one.at)) === dayOf(day))
            .map((one) => one.level);
          return (
            <i key={day}>
              {levels.length > 0 ? (
                <Badge level={Math.min(...levels)} possible={false} size={14} />
              ) : null}
            </i>
          );
        })}
      </div>
    </>
  );
}
