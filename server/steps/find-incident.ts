import type { IncidentDoc } from "../../contract/incident";
import type { CaseFile } from "./desk";
import type { Work } from "./work";

/** The incident that a case is in, or the open one of the same project or product that it would join; null where it would open its own (B5). */
export async function findIncident(work: Work, file: CaseFile): Promise<IncidentDoc | null> {
  if (file.doc.incidentId) return work.tx.incidents.lock(file.doc.incidentId);
  if (file.doc.scope === "organisation") return null;
  const open = await work.tx.incidents.find({
    where: { scope: file.doc.scope, status: "open", drill: work.drill },
    orderBy: [["openedAt", "asc"]],
    limit: 1,
  });
  return open[0] ? work.tx.incidents.lock(open[0].id) : null;
}
