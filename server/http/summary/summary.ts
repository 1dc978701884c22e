import type { Actor } from "../../../contract/permissions";
import type { Instant } from "../../../contract/primitives";
import type { SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { pageViews } from "../page-views";
import { personView, sourceView } from "../present/directory";
import { iso } from "../time";
import { filesOf, gravestOf, levelNow, summariesOf, watchedNow } from "./incidents";
import { DEADLINES_SHOWN, deadlinesOf } from "./deadlines";
import { pagesNow } from "./pages";
import { recentEvents } from "./recent";
import { openResponseOf } from "./response";
import { rulesOf } from "./rules";
import { newestSignals } from "./signals";
import { factsOf } from "./facts";
import { pagingOf } from "./paging";
import { historyOf, type Remember } from "./history";
import { marksOf, raisedWith, todayOf, volumeOf } from "./volume";

/** What is the same for every reader, the log's events and the reader himself left out. */
type Room = Omit<SummaryView, "you" | "recent">;

/** A reading serves everybody who asks within this time, as long as nothing was committed: a storm has many readers. */
const SHARED_MS = 250;

/**
 * Everything that the overview shows, for one reader. The event number is read first: whatever commits while the rest is
 * read comes again by the live stream, and nothing falls between the two.
 */
export function summaries(http: Http): (actor: Actor) => Promise<SummaryView> {
  const remember = historyOf(http.deps);
  let shared: { lastEvent: number; at: number; room: Promise<Room> } | null = null;
  return async (actor) => {
    const lastEvent = await http.deps.store.lastEvent();
    const now = http.deps.clock.now();
    const old = shared?.lastEvent !== lastEvent || now < shared.at || now - shared.at >= SHARED_MS;
    if (!shared || old) {
      const room = readRoom(http, lastEvent, remember);
      shared = { lastEvent, at: now, room };
      room.catch(() => (shared = null));
    }
    const [room, recent] = await Promise.all([shared.room, recentEvents(http, lastEvent, actor)]);
    return { ...room, you: actor.personId, recent };
  };
}

async function readRoom(http: Http, lastEvent: number, remember: Remember): Promise<Room> {
  const { store, clock, timeZone } = http.deps;
  const now = clock.now();
  const [directory, open] = await Promise.all([
    http.directory(),
    store.read.incidents.find({ where: { status: "open" }, limit: 1_000 }),
  ]);
  const { people } = directory;
  const shown = gravestOf(open);
  const [files, response, pages, sources, sound] = await Promise.all([
    filesOf(http, shown),
    openResponseOf(http, shown, { directory, most: DEADLINES_SHOWN }),
    pagesNow(http),
    store.read.sources.find({ limit: 1_000 }),
    heardNow(http, now, remember),
  ]);
  const incidents = summariesOf(http, shown, { people, files });
  const [facts, pagesShown, paging, watched] = await Promise.all([
    factsOf(http, shown, { people, files }),
    pageViews(http, pages),
    pagingOf(http, now, people),
    watchedNow(http, open),
  ]);
  return {
    organisation: directory.organisation.name,
    timeZone,
    at: iso(now, timeZone),
    lastEvent,
    level: levelNow(incidents),
    incidents,
    moreIncidents: open.length - shown.length,
    facts,
    pages: pagesShown,
    ladders: Object.fromEntries(pages.map((page) => [page.id, page.ladder])),
    sources: sources.map((source) => sourceView(source, timeZone)),
    people: people.map(personView),
    watched,
    rules: rulesOf(http, { incidents, facts, pages, marks: sound.marks }),
    paging,
    ...sound,
    deadlines: deadlinesOf({ now, timeZone, incidents, pages: pagesShown, response }),
    statements: response.statements,
  };
}

/** What came in: how much, from whom, how usual that is, and what it raised. */
async function heardNow(http: Http, now: Instant, remember: Remember) {
  const history = await remember(now);
  const [today, volume, marks, signals] = await Promise.all([
    todayOf(http, now),
    volumeOf(http, now, history),
    marksOf(http, now),
    newestSignals(http),
  ]);
  return {
    ...today,
    volume,
    marks,
    raised: raisedWith(history, marks, http.deps.timeZone),
    signals,
  };
}
