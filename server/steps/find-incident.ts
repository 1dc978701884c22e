import type { IncidentDoc } from "../../contract/incident";
import type { CaseFile } from "./desk";
import type { Work } from "./work";

/** The incident that a case is in, or the open one of the same project or product that it would join; null where it would open its own (B5). A closed one is over: what comes later is another. */
export async function findIncident(work: Work, file: CaseFile): Promise<IncidentDoc | null> {
  const own = file.doc.incidentId ? await work.tx.incidents.lock(file.doc.incidentId) : null;
  if (own?.status === "open") return own;
  if (file.doc.scope === "organisation") return null;
  const near = await lastJoined(work, file);
  if (near) return near;
  const open = await work.tx.incidents.find({
    where: { scope: file.doc.scope, status: "open", drill: work.drill },
    orderBy: [["openedAt", "asc"]],
    limit: 1,
  });
  const [found] = open;
  if (!found) return null;
  rememberIncident(work, file, found.id);
  return work.tx.incidents.lock(found.id);
}

/** The next case of the same project or product will most likely join this incident too. */
export function rememberIncident(work: Work, file: CaseFile, incidentId: string): void {
  work.desk.joinNext(keyOf(work, file), incidentId);
}

/** The one that the scope's last case joined, if it is still what the store would find: the row tells, memory only asks. */
async function lastJoined(work: Work, file: CaseFile): Promise<IncidentDoc | null> {
  const id = work.desk.toJoin(keyOf(work, file));
  const row = id === null ? null : await work.tx.incidents.lock(id);
  const fits = row?.status === "open" && row.scope === file.doc.scope && row.drill === work.drill;
  return fits ? row : null;
}

function keyOf(work: Work, file: CaseFile): string {
  return `${file.doc.scope}|${String(work.drill)}`;
}
