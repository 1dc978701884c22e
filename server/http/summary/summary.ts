import type { Actor } from "../../../contract/permissions";
import type { SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { pageViews } from "../page-views";
import { personView, sourceView } from "../present/directory";
import { iso } from "../time";
import { incidentsNow, levelNow, watchedNow } from "./incidents";
import { pagesNow } from "./pages";
import { recentEvents } from "./recent";
import { rulesOf } from "./rules";
import { marksOf, todayOf, volumeOf } from "./volume";

/**
 * Everything that the overview shows. The event number is read first: whatever commits while the rest is read comes
 * again by the live stream, and nothing falls between the two.
 */
export async function summary(http: Http, actor: Actor): Promise<SummaryView> {
  const { store, clock, timeZone } = http.deps;
  const lastEvent = await store.lastEvent();
  const now = clock.now();
  const [directory, incidents, watched, pages, sources, today, volume, marks, recent] =
    await Promise.all([
      http.directory(),
      incidentsNow(http),
      watchedNow(http),
      pagesNow(http),
      store.read.sources.find({ limit: 1_000 }),
      todayOf(http, now),
      volumeOf(http, now),
      marksOf(http, now),
      recentEvents(http, lastEvent, actor),
    ]);
  return {
    organisation: directory.organisation.name,
    timeZone,
    at: iso(now, timeZone),
    lastEvent,
    you: actor.personId,
    level: levelNow(incidents),
    incidents,
    pages: await pageViews(http, pages),
    ladders: Object.fromEntries(pages.map((page) => [page.id, page.ladder])),
    sources: sources.map((source) => sourceView(source, timeZone)),
    people: directory.people.map(personView),
    watched,
    rules: rulesOf(http, incidents, pages, marks),
    today,
    volume,
    marks,
    recent,
  };
}
