import type { AlertDoc } from "../../../contract/alert";
import type { CaseView } from "../../../contract/api";
import type { CaseDoc } from "../../../contract/case";
import type { Person } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { incidentView } from "../present/incident";
import { casesViewed } from "../routes/cases";
import { lastAlerts } from "./last-alerts";

const WATCHED_SHOWN = 8;

/** Rows shown: more than anybody reads in a crisis, and few enough to be read anew three times a second. */
const INCIDENTS_SHOWN = 30;

/** The gravest open incidents: real ones before drills, gravest first, then the longest open. */
export function gravestOf(open: readonly IncidentDoc[]): IncidentDoc[] {
  return [...open]
    .sort((a, b) => Number(a.drill) - Number(b.drill) || byGravity(a, b) || a.openedAt - b.openedAt)
    .slice(0, INCIDENTS_SHOWN);
}

/** The cases of some incidents, with what was last raised and last counted on each. */
export interface Files {
  cases: CaseDoc[];
  /** Newest first. */
  alerts: AlertDoc[];
}

/** Reads them once, for all who show something of them. */
export async function filesOf(http: Http, open: readonly IncidentDoc[]): Promise<Files> {
  const ids = [...new Set(open.flatMap((incident) => incident.caseIds))];
  if (ids.length === 0) return { cases: [], alerts: [] };
  const { store } = http.deps;
  const [rows, raised] = await Promise.all([store.read.cases.many(ids), lastAlerts(store, ids)]);
  return { cases: rows, alerts: raised };
}

/** Incidents with their cases, in the order given. */
export function summariesOf(
  http: Http,
  open: readonly IncidentDoc[],
  given: { people: readonly Person[]; files: Files },
): IncidentSummary[] {
  const { people, files } = given;
  const views = new Map(
    casesViewed(http, files.cases, files.alerts).map((view) => [view.id, view]),
  );
  return open.map((incident) => {
    const caseList = incident.caseIds.flatMap((id) => views.get(id) ?? []);
    return {
      ...incidentView(incident, { zone: http.deps.timeZone, people }),
      evidence: gravest(caseList)?.evidence ?? null,
      caseViews: [...caseList].sort(byGravity),
    };
  });
}

/** The gravest level of the real incidents, and since when it stands. */
export function levelNow(incidents: readonly IncidentSummary[]): SummaryView["level"] {
  const first = [...incidents].filter((each) => !each.drill).sort(byGravity)[0];
  if (!first) return { level: 4, confidence: "confirmed", since: null };
  return { level: first.level, confidence: first.confidence, since: first.levelSince };
}

/**
 * Open cases in no open incident that are near something: counted, or above the ordinary level; real ones before drills,
 * gravest first. Closing an incident lowers nothing (B5), so a case that it leaves at level 1 to 3 is watched until its
 * complaints are closed, or it grows and opens the next incident.
 */
export async function watchedNow(
  http: Http,
  openIncidents: readonly IncidentDoc[],
): Promise<CaseView[]> {
  const { cases } = http.deps.store.read;
  const gravest = { orderBy: [["level", "asc"] as ["level", "asc"]] };
  const [alone, joined] = await Promise.all([
    cases.find({ ...gravest, where: { status: "open", incidentId: { isNull: true } }, limit: 80 }),
    cases.pick(["id", "incidentId"], {
      ...gravest,
      where: { status: "open", level: { lt: 4 }, incidentId: { isNull: false } },
    }),
  ]);
  const open = new Set(openIncidents.map((one) => one.id));
  const left = joined.filter(({ incidentId }) => incidentId !== null && !open.has(incidentId));
  const rows = [...alone, ...(await cases.many(left.slice(0, 80).flatMap(({ id }) => id ?? [])))];
  const raised = await lastAlerts(
    http.deps.store,
    rows.map((row) => row.id),
  );
  return casesViewed(http, rows, raised)
    .filter((view) => view.level < 4 || view.evidence !== null)
    .sort(
      (a, b) =>
        Number(a.drill) - Number(b.drill) ||
        byGravity(a, b) ||
        (b.evidence?.count ?? 0) - (a.evidence?.count ?? 0),
    )
    .slice(0, WATCHED_SHOWN);
}

interface Graded {
  level: number;
  confidence: string;
}

function byGravity(a: Graded, b: Graded): number {
  const sure = (of: Graded) => (of.confidence === "confirmed" ? 0 : 1);
  return a.level - b.level || sure(a) - sure(b);
}

function gravest(cases: readonly CaseView[]): CaseView | undefined {
  return [...cases]
    .sort((a, b) => byGravity(a, b) || (b.evidence?.count ?? 0) - (a.evidence?.count ?? 0))
    .find((view) => view.evidence !== null);
}
