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
  const history = await remember(now);
  const [facts, today, volume, marks, paging] = await Promise.all([
    factsOf(http, open, people),
    todayOf(http, now),
    volumeOf(http, now, history),
    marksOf(http, now),
    pagingOf(http, now, people),
  ]);
  const pagesShown = await pageViews(http, pages);
  return {
    organisation: directory.organisation.name,
    timeZone,
    at: iso(now, timeZone),
    lastEvent,
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
    raised: raisedWith(history, marks, timeZone),
    paging,
    marks,
    deadlines: deadlinesOf({ now, timeZone, incidents, pages: pagesShown, response }),
    statements: response.statements.filter(
      (one) => one.state === "released" || one.state === "draft",
    ),
    runs: response.runs,
    signals,
  };
}
