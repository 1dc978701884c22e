import { say } from "../../../contract/refusal";
import type { CaseDoc } from "../../../contract/case";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import type { IncidentDoc } from "../../../contract/incident";
import type { Actor } from "../../../contract/permissions";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { pageViews } from "../page-views";
import { personView } from "../present/directory";
import { caseDetail, READINGS_IN_INCIDENT } from "../routes/cases";
import { deadlinesOf } from "../summary/deadlines";
import { filesOf, summariesOf } from "../summary/incidents";
import { responseOf } from "../summary/response";
import { rulesOf } from "../summary/rules";
import { iso, isoOrNull } from "../time";
import { caseClockDeadlines } from "./case-clocks";
import { originsOf } from "./origins";

/** Everything that an incident's screen shows, always masked; the event number is read first, so that nothing falls between. */
export async function incidentDetail(
  http: Http,
  id: string,
  actor: Actor,
): Promise<IncidentDetailView> {
  const { store, timeZone } = http.deps;
  const lastEvent = await store.lastEvent();
  const now = http.deps.clock.now();
  const incident = await store.read.incidents.get(id);
  if (!incident) throw new HttpProblem(404, say("not-found", { thing: "incident" }));
  const { people } = await http.directory();
  const { pageRows, pages, clocks, cases, caseDetails, response, summaries, origins } =
    await readRoom(http, incident);
  const due = deadlinesOf({ now, timeZone, incidents: summaries, pages, response });
  const soonest = [...due, ...clocks].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const [summary] = summaries;
  if (!summary) throw new HttpProblem(404, say("not-found", { thing: "incident" }));
  return {
    ...summary,
    at: iso(now, timeZone),
    timeZone,
    lastEvent,
    you: actor.personId,
    closedAt: isoOrNull(incident.closedAt, timeZone),
    closedReason: incident.closedReason,
    closedBy: nameOf(incident.closedBy, people),
    lowering: loweringOf(http, incident, cases),
    deadlines: incident.status === "open" ? soonest : [],
    caseDetails,
    pages,
    ladders: Object.fromEntries(pageRows.map((page) => [page.id, page.ladder])),
    ...response,
    origins,
    people: people.map(personView),
    rules: rulesOf(http, {
      incidents: summaries,
      facts: {},
      pages: pageRows,
      marks: caseDetails.flatMap((one) => one.alerts),
    }),
  };
}

/** What lies behind it, read together. */
async function readRoom(http: Http, incident: IncidentDoc) {
  const { store, clock, timeZone } = http.deps;
  const directory = await http.directory();
  const [files, response, pageRows, clocks, origins] = await Promise.all([
    filesOf(http, [incident]),
    responseOf(http, [incident], directory),
    store.read.pages.find({
      where: { incidentId: incident.id },
      orderBy: [["number", "desc"]],
      limit: 500,
    }),
    caseClockDeadlines(http, incident, clock.now()),
    originsOf(http, incident.caseIds),
  ]);
  const summaries = summariesOf(http, [incident], { people: directory.people, files });
  const pages = await pageViews(http, pageRows);
  const caseDetails = await Promise.all(
    files.cases.map((one) =>
      caseDetail(http, one, { zone: timeZone, unmask: false, most: READINGS_IN_INCIDENT }),
    ),
  );
  return { pageRows, pages, clocks, cases: files.cases, caseDetails, response, summaries, origins };
}

const nameOf = (id: string | null, people: readonly { id: string; name: string }[]) =>
  people.find((one) => one.id === id)?.name ?? id;

/** Offered once every case at the incident's level is; quiet must last until the last of them is quiet. */
function loweringOf(
  http: Http,
  incident: IncidentDoc,
  cases: readonly CaseDoc[],
): IncidentDetailView["lowering"] {
  const { timeZone, pack, library } = http.deps;
  const { level1, below } = (library.packs.get(incident.packId) ?? pack).quietHours;
  const gravest = cases.filter((one) => one.level <= incident.level);
  const waiting = gravest.filter((one) => one.loweringOfferedAt === null);
  const offered = gravest.flatMap((one) => one.loweringOfferedAt ?? []);
  const until = waiting.map(
    (one) => one.quietSince + (one.level === 1 ? level1 : below) * 3_600_000,
  );
  return {
    offeredAt:
      waiting.length === 0 && offered.length > 0 ? iso(Math.max(...offered), timeZone) : null,
    quietUntil: until.length > 0 ? iso(Math.max(...until), timeZone) : null,
    asked: incident.lowering && {
      ...incident.lowering,
      at: iso(incident.lowering.at, timeZone),
    },
  };
}
