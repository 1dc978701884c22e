import type { IncidentSummary, SummaryView } from "../../../contract/summary";

/** Which incident the wall shows: the one asked for, else the gravest real one, else a drill, else none. */
export function shownIncident(
  incidents: SummaryView["incidents"],
  asked: string | null,
): IncidentSummary | null {
  // The summary has real ones before drills, and the gravest first.
  return incidents.find((one) => one.id === asked) ?? incidents[0] ?? null;
}
