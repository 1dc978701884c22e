import { useTranslation } from "react-i18next";
import type { EventView } from "../../../contract/events";
import type { SummaryView } from "../../../contract/summary";
import { levelLabel } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { DrillMark } from "../../ui/marks";
import { Empty, Panel } from "../../ui/panel";
import { eventSentence } from "../../lib/event-sentence";

const SHOWN = 14;

/** What has just happened, in plain words, newest first. */
export function RecentList({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const events = summary.recent.slice(0, SHOWN);
  return (
    <Panel title={t("recent.title")} className="recent" aside={t("recent.order")}>
      {events.length === 0 ? <Empty title={t("recent.empty")} /> : null}
      <ol>
        {events.map((event) => (
          <Line key={event.seq} event={event} summary={summary} />
        ))}
      </ol>
    </Panel>
  );
}

function Line({ event, summary }: { event: EventView; summary: SummaryView }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const graded = gradeOf(event, summary);
  const sentence = eventSentence(event, { t, language: i18n.language, people: summary.people });
  return (
    <li>
      <time dateTime={event.at}>{clock(event.at, summary.timeZone, now)}</time>
      <span className="mark">
        {graded ? (
          <Badge
            level={graded.level}
            possible={graded.confidence === "possible"}
            size={15}
            label={levelLabel(t, graded.level, graded.confidence)}
          />
        ) : null}
      </span>
      <span>
        {event.drill ? <DrillMark label={t("drill")} /> : null}
        {sentence}
      </span>
    </li>
  );
}

/** The level that the event speaks of, or else that of its incident. */
function gradeOf(event: EventView, summary: SummaryView) {
  const level = Number(event.data["to"] ?? event.data["level"]);
  const confidence = event.data["confidence"] === "possible" ? "possible" : "confirmed";
  if (level >= 1 && level <= 4) return { level, confidence };
  return summary.incidents.find((incident) => incident.id === event.incident) ?? null;
}
