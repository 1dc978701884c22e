import type { Actor } from "../../../contract/permissions";
import type { SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { pageViews } from "../page-views";
import { personView, sourceView } from "../present/directory";
import { iso } from "../time";
import { levelNow, summariesOf, watchedNow } from "./incidents";
import { deadlinesOf } from "./deadlines";
import { pagesNow } from "./pages";
import { recentEvents } from "./recent";
import { responseOf } from "./response";
import { rulesOf } from "./rules";
import { newestSignals } from "./signals";
import { factsOf } from "./facts";
import { pagingOf } from "./paging";
import type { Usual } from "./usual";
import { marksOf, raisedOf, todayOf, volumeOf } from "./volume";

/**
 * Everything that the overview shows. The event number is read first: whatever commits while the rest is read comes
 * again by the live stream, and nothing falls between the two.
 */
export async function summary(http: Http, actor: Actor, usual: Usual): Promise<SummaryView> {
  const { store, clock, timeZone } = http.deps;
  const lastEvent = await store.lastEvent();
  const now = clock.now();
  const [directory, open] = await Promise.all([
    http.directory(),
    store.read.incidents.find({ where: { status: "open" }, limit: 100 }),
  ]);
  const { people } = directory;
  const [incidents, response, watched, pages, sources, signals] = await Promise.all([
    summariesOf(http, open, people),
    responseOf(http, open, directory),
    watchedNow(http),
    pagesNow(http),
    store.read.sources.find({ limit: 1_000 }),
    newestSignals(http),
  ]);
  const [facts, today, volume, marks, raised, paging, recent] = await Promise.all([
    factsOf(http, open, people),
    todayOf(http, now),
    volumeOf(http, now, usual),
    marksOf(http, now),
    raisedOf(http, now),
    pagingOf(http, now, people),
    recentEvents(http, lastEvent, actor),
  ]);
  const pagesShown = await pageViews(http, pages);
  return {
    organisation: directory.organisation.name,
    timeZone,
    at: iso(now, timeZone),
    lastEvent,
    you: actor.personId,
    level: levelNow(incidents),
    incidents,
    facts,
    pages: pagesShown,
    ladders: Object.fromEntries(pages.map((page) => [page.id, page.ladder])),
    sources: sources.map((source) => sourceView(source, timeZone)),
    people: people.map(personView),
    watched,
    rules: rulesOf(http, { incidents, facts, pages, marks }),
    ...today,
    volume,
    raised,
    paging,
    marks,
    deadlines: deadlinesOf({ now, timeZone, incidents, pages: pagesShown, response }),
    statements: response.statements.filter(
      (one) => one.state === "released" || one.state === "draft",
    ),
    runs: response.runs,
    signals,
    recent,
  };
}
