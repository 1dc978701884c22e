import type { IncidentDoc } from "../../contract/incident";
import type { CaseFile } from "./desk";
import type { Work } from "./work";

/** The incident that a case is in, or the open one of the same project or product that it would join; null where it would open its own (B5). A closed one is over: what comes later is another. */
export async function findIncident(work: Work, file: CaseFile): Promise<IncidentDoc | null> {
  const own = file.doc.incidentId ? await work.tx.incidents.lock(file.doc.incidentId) : null;
  if (own?.status === "open") return own;
  const { scope } = file.doc;
  if (scope === "organisation") return null;
  const { incidents } = work.desk;
  const last = incidents.last(scope, work.drill);
  const found =
    (await firstOpen(work, scope, last === null ? [] : [last])) ??
    (await firstOpen(work, scope, incidents.heldIn(scope) ?? (await openIn(work, scope))));
  if (found) rememberIncident(work, file, found.id);
  return found;
}

/** The next case of the same project or product will most likely join this incident too. */
export function rememberIncident(work: Work, file: CaseFile, incidentId: string): void {
  work.desk.incidents.joinNext(file.doc.scope, work.drill, incidentId);
}

/** The first of them that is what the store would find: the row tells, memory only asks. */
async function firstOpen(
  work: Work,
  scope: string,
  ids: readonly string[],
): Promise<IncidentDoc | null> {
  for (const id of ids) {
    const row = await work.tx.incidents.lock(id);
    if (row?.status === "open" && row.scope === scope && row.drill === work.drill) return row;
  }
  return null;
}

async function openIn(work: Work, scope: string): Promise<string[]> {
  const open = await work.tx.incidents.find({
    where: { scope, status: "open", drill: work.drill },
    orderBy: [["openedAt", "asc"]],
    limit: 1,
  });
  return open.map((one) => one.id);
}
