import { useTranslation } from "react-i18next";
import type { SessionView } from "../../contract/access";
import type { SummaryView } from "../../contract/summary";
import { Begin } from "../features/board/begin";
import { BoardRow } from "../features/board/board-row";
import { Calm, Heard } from "../features/board/calm";
import { LiveSignals } from "../features/board/live-signals";
import { Ribbon } from "../features/board/ribbon";
import { LineCard, OnDuty, PagingCard } from "../features/board/side";
import { ToDo } from "../features/board/to-do";
import { Unanswered } from "../features/board/unanswered";
import { PageList } from "../features/pages/page-list";
import { RecentList } from "../features/recent/recent-list";
import { SourceList } from "../features/sources/source-list";
import { WatchedList } from "../features/watched/watched-list";
import { useKeys } from "../lib/keys";
import { useSession } from "../lib/session";
import { useAnswer } from "../lib/use-answer";
import { Go, useGo } from "../ui/go";
import { Guarded } from "../ui/guarded";
import { Shown } from "../ui/states";
import "../features/board/board.css";

const KEYS = 9;

/** What needs me now: one row an incident, what I have to do, the next hours, and how the centre stands. */
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
      <Guarded>
        <Begin summary={summary} />
      </Guarded>
      {calm ? (
        <Guarded>
          <Calm summary={summary} />
        </Guarded>
      ) : null}
      <Rows summary={summary} />
      {calm ? <CalmColumns {...props} /> : <BusyColumns {...props} />}
    </>
  );
}

/** Real ones first, the gravest on top; 1, 2, 3 … open them, C and X answer the first that asks. */
function Rows({ summary }: { summary: SummaryView }) {
  const { t } = useTranslation();
  const go = useGo();
  const rows = summary.incidents;
  useKeys(
    rows.slice(0, KEYS).map((incident, index) => ({
      keys: String(index + 1),
      words: t("board.openRow", { title: incident.title }),
      run: () => go(`/incidents/${incident.id}`),
    })),
  );
  const asks = rows.find((one) => one.level === 1 && one.confidence === "possible");
  if (rows.length === 0) return null;
  return (
    <Guarded>
      <ul className="board-rows" aria-label={t("incident.title")}>
        {rows.map((incident, index) => (
          <BoardRow
            key={incident.id}
            incident={incident}
            summary={summary}
            place={index + 1}
            decides={incident === asks}
          />
        ))}
        {summary.moreIncidents > 0 ? (
          <li>
            <Go to="/incidents">{t("board.moreIncidents", { n: summary.moreIncidents })}</Go>
          </li>
        ) : null}
      </ul>
    </Guarded>
  );
}

function BusyColumns(props: Parts) {
  const { summary } = props;
  return (
    <div className="board-columns">
      <div className="column">
        <Guarded>
          <ToDo summary={summary} />
        </Guarded>
        <Guarded>
          <PageList {...props} />
        </Guarded>
      </div>
      <div className="column">
        <Guarded>
          <Ribbon summary={summary} />
        </Guarded>
        <Guarded>
          <RecentList summary={summary} />
        </Guarded>
        <Guarded>
          <LiveSignals summary={summary} />
        </Guarded>
      </div>
      <Side summary={summary} />
    </div>
  );
}

function CalmColumns(props: Parts) {
  const { summary } = props;
  return (
    <div className="board-columns calm">
      <div className="column">
        <Guarded>
          <Heard summary={summary} />
        </Guarded>
        <Guarded>
          <RecentList summary={summary} />
        </Guarded>
      </div>
      <div className="column">
        <Guarded>
          <WatchedList cases={summary.watched} />
        </Guarded>
        <Guarded>
          <LiveSignals summary={summary} />
        </Guarded>
      </div>
      <div className="column">
        <Guarded>
          <ToDo summary={summary} />
        </Guarded>
        <Side summary={summary} />
        <Guarded>
          <PageList {...props} />
        </Guarded>
      </div>
    </div>
  );
}

function Side({ summary }: { summary: SummaryView }) {
  return (
    <div className="column">
      <Guarded>
        <LineCard summary={summary} />
      </Guarded>
      <Guarded>
        <SourceList sources={summary.sources} />
      </Guarded>
      <Guarded>
        <OnDuty summary={summary} />
      </Guarded>
      <Guarded>
        <PagingCard summary={summary} />
      </Guarded>
    </div>
  );
}
