import type { CaseView } from "../../../contract/api";
import type { Person } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import type { IncidentSummary, SummaryView } from "../../../contract/summary";
import type { Http } from "../context";
import { incidentView } from "../present/incident";
import { caseViews } from "../routes/cases";

const WATCHED_SHOWN = 8;

/** Incidents with their cases: real ones before drills, gravest first, then the longest open. */
export async function summariesOf(
  http: Http,
  open: readonly IncidentDoc[],
  people: readonly Person[],
): Promise<IncidentSummary[]> {
  const { cases } = http.deps.store.read;
  const rows = await cases.many([...new Set(open.flatMap((incident) => incident.caseIds))]);
  const views = new Map((await caseViews(http, rows)).map((view) => [view.id, view]));
  return open
    .map((incident) => {
      const caseList = incident.caseIds.flatMap((id) => views.get(id) ?? []);
      return {
        ...incidentView(incident, { zone: http.deps.timeZone, people }),
        evidence: gravest(caseList)?.evidence ?? null,
        caseViews: [...caseList].sort(byGravity),
      };
    })
    .sort(
      (a, b) =>
        Number(a.drill) - Number(b.drill) ||
        byGravity(a, b) ||
        Date.parse(a.openedAt) - Date.parse(b.openedAt),
    );
}

/** The gravest level of the real incidents, and since when it stands. */
export function levelNow(incidents: readonly IncidentSummary[]): SummaryView["level"] {
  const first = [...incidents].filter((each) => !each.drill).sort(byGravity)[0];
  if (!first) return { level: 4, confidence: "confirmed", since: null };
  return { level: first.level, confidence: first.confidence, since: first.levelSince };
}

/** Open cases without an incident that are near something: counted, or above the ordinary level. */
export async function watchedNow(http: Http): Promise<CaseView[]> {
  const rows = await http.deps.store.read.cases.find({
    where: { status: "open", incidentId: { isNull: true } },
    orderBy: [["level", "asc"]],
    limit: 200,
  });
  const views = await caseViews(http, rows);
  return views
    .filter((view) => view.level < 4 || view.evidence !== null)
    .sort((a, b) => byGravity(a, b) || (b.evidence?.count ?? 0) - (a.evidence?.count ?? 0))
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
