import type { ReactNode } from "react";
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
import { NowProvider } from "../lib/now";
import { useSummary } from "../lib/use-summary";
import { Guard, Panel } from "../ui/panel";
import { Stale } from "../ui/stale";
import { TopBar } from "../ui/top-bar";

/** What needs somebody now: level, incidents with their evidence, pages and answers, what the centre hears. */
export function Overview(props: {
  session: SessionView;
  onSignedOut: () => void;
  onSignOut: () => void;
}) {
  const state = useSummary(props.onSignedOut);
  const { t } = useTranslation();
  const { summary } = state;
  return (
    <NowProvider skew={state.skew}>
      <a className="skip" href="#main">
        {t("app.skip")}
      </a>
      <TopBar state={state} session={props.session} onSignOut={props.onSignOut} />
      <Stale state={state} />
      <main id="main" className={state.live === "offline" ? "is-stale" : ""}>
        {summary ? (
          <Content summary={summary} session={props.session} onChange={state.reload} />
        ) : null}
        {!summary && !state.fault ? <Skeleton /> : null}
        {!summary && state.fault ? (
          <Failed status={state.fault.status} onRetry={state.reload} />
        ) : null}
      </main>
    </NowProvider>
  );
}

interface Shown {
  summary: SummaryView;
  session: SessionView;
  onChange: () => void;
}

function Content(props: Shown) {
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
        <Apart>
          <ul className="incidents" aria-label={t("incident.title")}>
            {summary.incidents.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} summary={summary} />
            ))}
          </ul>
        </Apart>
      ) : null}
      <Columns {...props} calm={calm} />
    </>
  );
}

/** In calm, what is near comes first; in a crisis, the pages do. */
function Columns(props: Shown & { calm: boolean }) {
  const { summary, calm } = props;
  const near = (
    <Apart>
      <WatchedList cases={summary.watched} />
    </Apart>
  );
  return (
    <div className="columns">
      <div className="column">
        {calm ? near : null}
        <Apart>
          <PageList {...props} />
        </Apart>
      </div>
      <div className="column">
        {calm ? null : <Volume summary={summary} />}
        <Apart>
          <RecentList summary={summary} />
        </Apart>
      </div>
      <div className="column">
        <Apart>
          <SourceList sources={summary.sources} />
        </Apart>
        {calm ? null : near}
      </div>
    </div>
  );
}

function Volume({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  return (
    <Apart>
      <Panel title={t("volume.title")} className="chart" aside={t("volume.span")}>
        <VolumeChart summary={summary} />
      </Panel>
    </Apart>
  );
}

/** A part that may fail alone. */
function Apart({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Guard title={t("app.failed")} retry={t("app.retry")}>
      {children}
    </Guard>
  );
}

function Skeleton() {
  const { t } = useTranslation();
  return (
    <div className="skeleton late-shown" aria-busy="true" aria-label={t("app.loading")}>
      <i />
      <i />
      <i />
    </div>
  );
}

function Failed({ status, onRetry }: { status: number; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="whole" role="alert">
      <p>{status === 403 ? t("app.noRight") : t("app.failed")}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t("app.retry")}
      </button>
    </div>
  );
}
