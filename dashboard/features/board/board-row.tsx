import { useTranslation } from "react-i18next";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import { levelLabel, levelName } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { useSaid } from "../../lib/said";
import { age, clock } from "../../lib/time";
import { Badge } from "../../ui/badge";
import { Deadline } from "../../ui/deadline";
import { Go } from "../../ui/go";
import { Icon } from "../../ui/icons";
import { DrillMark } from "../../ui/marks";
import { Meter } from "../../ui/meter";
import { Decide } from "./decide";

/** One open incident: how grave, what, on which evidence, what runs out, under whose command, and the way in. */
export function BoardRow(props: {
  incident: IncidentSummary;
  summary: SummaryView;
  /** 1, 2, 3 …: the key that opens it. */
  place: number;
  /** Whether C and X mean this row. */
  decides: boolean;
}) {
  const { incident, summary, place } = props;
  const { t } = useTranslation();
  const { level, confidence } = incident;
  const possible = confidence === "possible";
  return (
    <li
      className={`board-row l${String(level)}${possible ? " possible" : ""}${incident.drill ? " is-drill" : ""}`}
    >
      <div className="lv">
        <Badge
          level={level}
          possible={possible}
          size={44}
          onFill={!possible && level === 1 && !incident.drill}
          label={levelLabel(t, level, confidence)}
        />
        <div>
          <b>{levelName(t, level, confidence)}</b>
          <span>{possible ? t("level.possible") : t("level.confirmed")}</span>
        </div>
      </div>
      <div className="what">
        <h3>
          {incident.drill ? <DrillMark label={t("drill")} /> : null}
          {incident.title}
        </h3>
        <Facts incident={incident} summary={summary} />
      </div>
      <Evidence incident={incident} />
      <Next incident={incident} summary={summary} />
      <Commander name={incident.commanderName} />
      <div className="go">
        <Decide incident={incident} keys={props.decides} />
        <Go to={`/incidents/${incident.id}`} className="button">
          {t("board.open")} <kbd>{place}</kbd>
        </Go>
      </div>
    </li>
  );
}

function Facts({ incident, summary }: { incident: IncidentSummary; summary: SummaryView }) {
  const { t } = useTranslation();
  const now = useNow();
  const origins = incident.caseViews.reduce((sum, each) => sum + each.origins, 0);
  const heads = summary.facts[incident.id]?.reports.filter((one) => one.persons !== null).at(-1);
  const facts = [
    t("incident.since", {
      time: clock(incident.levelSince, summary.timeZone, now),
      age: age(now - Date.parse(incident.levelSince), t),
    }),
    origins > 0 ? t("incident.origins", { n: origins }) : t("incident.noOrigins"),
    heads
      ? t("board.report", { kind: t(`reported.${heads.kind}`), n: heads.persons ?? 0 })
      : t("incident.signals", {
          n: incident.caseViews.reduce((sum, each) => sum + each.signals, 0),
        }),
  ];
  return <p>{facts.join(t("fact.separator"))}</p>;
}

/** Count, threshold and doubt together: a bare number would hide two of the three. */
function Evidence({ incident: { evidence } }: { incident: IncidentSummary }) {
  const { t } = useTranslation();
  const said = useSaid();
  return (
    <div className="ev">
      {evidence ? <Meter {...evidence} text={said(evidence.text)} /> : null}
      <span aria-live="polite">{evidence ? said(evidence.text) : t("incident.noCount")}</span>
    </div>
  );
}

function Next({ incident, summary }: { incident: IncidentSummary; summary: SummaryView }) {
  const { t } = useTranslation();
  const said = useSaid();
  const now = useNow();
  const next = summary.deadlines.find((one) => one.incident === incident.id);
  if (!next) return <div className="due muted">{t("wall.noDeadlines")}</div>;
  return (
    <div className={Date.parse(next.dueAt) <= now ? "due over" : "due"}>
      <Deadline dueAt={next.dueAt} />
      <span>{[said(next.title), next.owner].filter(Boolean).join(t("fact.separator"))}</span>
    </div>
  );
}

function Commander({ name }: { name: string | null }) {
  const { t } = useTranslation();
  return (
    <div className="cmd">
      <span>{t("incident.commander")}</span>
      <b>
        {name ?? t("incident.noCommander")} {name ? <Icon kind="lock" /> : null}
      </b>
    </div>
  );
}
