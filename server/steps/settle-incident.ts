import type { CaseDoc } from "../../contract/case";
import type { IncidentDoc } from "../../contract/incident";
import { incidentLevel } from "../core/incident/call-out";
import { tell, type Work } from "./work";

/** After a rejection or a lowering the incident's level is that of its cases again. */
export async function resettleIncident(work: Work, incidentId: string): Promise<void> {
  const incident = await work.tx.incidents.lock(incidentId);
  if (incident?.status !== "open") return;
  const next = await levelOf(work, incident);
  if (next.level === incident.level && next.confidence === incident.confidence) return;
  work.tx.incidents.put({ ...incident, ...next, levelSince: work.now });
  tell(work, {
    type: "incident.changed",
    incident: incident.id,
    data: { level: next.level, confidence: next.confidence, title: incident.title },
  });
}

/** Level and confidence that an incident has by its cases. */
export async function levelOf(work: Work, incident: IncidentDoc) {
  const docs: CaseDoc[] = [];
  // One after another: the first that is not in memory brings its whole scope with it.
  for (const id of incident.caseIds) {
    const file = work.desk.known(id) ?? (await work.desk.case(work.tx, id));
    if (file) docs.push(file.doc);
  }
  return incidentLevel(docs);
}
