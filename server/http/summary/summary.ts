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
import { marksOf, todayOf, volumeOf } from "./volume";

/**
 * Everything that the overview shows. The event number is read first: whatever commits while the rest is read comes
 * again by the live stream, and nothing falls between the two.
 */
export async function summary(http: Http, actor: Actor): Promise<SummaryView> {
  const { store, clock, timeZone } = http.deps;
  const lastEvent = await store.lastEvent();
  const now = clock.now();
  const [directory, open] = await Promise.all([
    http.directory(),
    store.read.incidents.find({ where: { status: "open" }, limit: 100 }),
  ]);
  const [incidents, response, watched, pages, sources, today, volume, marks, recent, signals] =
    await Promise.all([
      summariesOf(http, open, directory.people),
      responseOf(http, open, directory),
      watchedNow(http),
      pagesNow(http),
      store.read.sources.find({ limit: 1_000 }),
      todayOf(http, now),
      volumeOf(http, now),
      marksOf(http, now),
      recentEvents(http, lastEvent, actor),
      newestSignals(http),
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
    pages: pagesShown,
    ladders: Object.fromEntries(pages.map((page) => [page.id, page.ladder])),
    sources: sources.map((source) => sourceView(source, timeZone)),
    people: directory.people.map(personView),
    watched,
    rules: rulesOf(http, incidents, pages, marks),
    today,
    volume,
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
