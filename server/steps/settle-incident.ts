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
  const files = await Promise.all(incident.caseIds.map((id) => work.desk.case(work.tx, id)));
  const reached = incidentLevel(files.flatMap((file) => (file ? [file.doc] : [])));
  return reached;
}
