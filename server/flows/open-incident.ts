import type { RecipientClass } from "../../contract/directory";
import type { IncidentDoc } from "../../contract/incident";
import { callOut, needsIncident, type CallOut } from "../core/incident/call-out";
import type { CaseFile } from "../steps/desk";
import { findIncident, rememberIncident } from "../steps/find-incident";
import { levelOf } from "../steps/settle-incident";
import { nextId, tell, type Work } from "../steps/work";

/** What the incident flow hands on: whom to page, and the incident as it stands. */
export interface Opened {
  incident: IncidentDoc;
  page: CallOut["page"];
}

/**
 * A case whose alerts or level changed opens an incident or joins the open one of its project or product, and the
 * incident's level follows its cases. Null where the case needs none: its level is too low, or only a possible 2.
 */
export async function openIncident(
  work: Work,
  file: CaseFile,
  cause: { reason: string; classes: readonly RecipientClass[]; playbooks: readonly string[] },
): Promise<Opened | null> {
  if (!needsIncident(file.doc) && !file.doc.incidentId) return null;
  const found = await findIncident(work, file);
  if (!needsIncident(file.doc) && found?.id !== file.doc.incidentId) return null;
  const incident = found ?? (await newIncident(work, file));
  if (!found) rememberIncident(work, file, incident.id);
  const joins = !incident.caseIds.includes(file.doc.id);
  if (joins) incident.caseIds.push(file.doc.id);
  file.doc.incidentId = incident.id;
  work.desk.touch(file);
  const decision = callOut(found, await levelOf(work, incident), cause, work.deps.pack);
  const news = cause.playbooks.filter((one) => !incident.playbooks.includes(one));
  settle(
    work,
    incident,
    decision,
    news,
    found === null ? "opened" : joins || decision.rose ? "grew" : "same",
  );
  return { incident, page: decision.page };
}

async function newIncident(work: Work, file: CaseFile): Promise<IncidentDoc> {
  return {
    id: await nextId(work, "incident"),
    scope: file.doc.scope,
    title: file.doc.title,
    status: "open",
    level: file.doc.level,
    confidence: file.doc.confidence,
    levelSince: work.now,
    openedAt: work.now,
    closedAt: null,
    caseIds: [],
    playbooks: [],
    parent: null,
    commander: null,
    commanderSince: null,
    lowering: null,
    closedReason: null,
    closedBy: null,
    pagedClasses: [],
    everPaged: [],
    unanswered: false,
    packId: work.deps.pack.id,
    packVersion: work.deps.pack.version,
    drill: work.drill,
  };
}

function settle(
  work: Work,
  incident: IncidentDoc,
  decision: CallOut,
  playbooks: string[],
  change: "opened" | "grew" | "same",
): void {
  const row: IncidentDoc = {
    ...incident,
    level: decision.level,
    confidence: decision.confidence,
    levelSince: decision.rose ? work.now : incident.levelSince,
    pagedClasses: decision.pagedClasses,
    everPaged: decision.everPaged,
    playbooks: [...incident.playbooks, ...playbooks],
  };
  work.tx.incidents.put(row);
  Object.assign(incident, row);
  if (change === "same" && playbooks.length === 0) return;
  tell(work, {
    type: change === "opened" ? "incident.opened" : "incident.grew",
    incident: row.id,
    data: {
      title: row.title,
      level: row.level,
      confidence: row.confidence,
      cases: row.caseIds.length,
      playbooks: row.playbooks,
    },
  });
}
