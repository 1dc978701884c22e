import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import type { SummaryView } from "../../contract/summary";
import { Calm } from "../features/level/calm";
import { LevelStrip } from "../features/level/level-strip";
import { Unanswered } from "../features/level/unanswered";
import { IncidentRow } from "../features/incidents/incident-row";
import { PageList } from "../features/pages/page-list";
import { RecentList } from "../features/recent/recent-list";
import { SourceList } from "../features/sources/source-list";
import { VolumeChart } from "../features/volume/volume-chart";
import { WatchedList } from "../features/watched/watched-list";
import { useSession } from "../lib/session";
import { useAnswer } from "../lib/use-answer";
import { Guarded } from "../ui/guarded";
import { Panel } from "../ui/panel";
import { Shown } from "../ui/states";

/** What needs somebody now: level, incidents with their evidence, pages and answers, what the centre hears. */
export function Screen() {
  const { t } = useTranslation();
  const { session } = useSession();
  const answer = useAnswer<SummaryView>("/summary", { events: [""] });
  return (
    <Shown of={answer} what={t("app.overview")}>
      {(summary) => (
        <Content summary={summary} session={session} onChange={() => void answer.refetch()} />
      )}
    </Shown>
  );
}

interface Parts {
  summary: SummaryView;
  session: SessionView;
  onChange: () => void;
}

function Content(props: Parts) {
  const { t } = useTranslation();
  const { summary } = props;
  const calm = summary.incidents.every((incident) => incident.drill);
  return (
    <>
      <h1 className="spoken">{t("app.overview")}</h1>
      <Unanswered incidents={summary.incidents} />
      {calm ? (
        <div className="hero">
          <Calm summary={summary} />
          <Volume summary={summary} />
        </div>
      ) : (
        <LevelStrip summary={summary} />
      )}
      {summary.incidents.length > 0 ? (
        <Guarded>
          <ul className="incidents" aria-label={t("incident.title")}>
            {summary.incidents.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} summary={summary} />
            ))}
          </ul>
        </Guarded>
      ) : null}
      <Columns {...props} calm={calm} />
    </>
  );
}

/** In calm, what is near comes first; in a crisis, the pages do. */
function Columns(props: Parts & { calm: boolean }) {
  const { summary, calm } = props;
  const near = (
    <Guarded>
      <WatchedList cases={summary.watched} />
    </Guarded>
  );
  return (
    <div className="columns">
      <div className="column">
        {calm ? near : null}
        <Guarded>
          <PageList {...props} />
        </Guarded>
      </div>
      <div className="column">
        {calm ? null : <Volume summary={summary} />}
        <Guarded>
          <RecentList summary={summary} />
        </Guarded>
      </div>
      <div className="column">
        <Guarded>
          <SourceList sources={summary.sources} />
        </Guarded>
        {calm ? null : near}
      </div>
    </div>
  );
}

function Volume({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  return (
    <Guarded>
      <Panel title={t("volume.title")} className="chart" aside={t("volume.span")}>
        <VolumeChart summary={summary} />
      </Panel>
    </Guarded>
  );
}
