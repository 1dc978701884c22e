import type { Bilingual } from "../../contract/primitives";
import { needsIncident } from "../core/incident/call-out";
import type { CaseFile } from "./desk";
import type { Work } from "./work";

/**
 * Whether a case has new evidence at this moment although its incident was closed: then it needs a new one, with the
 * playbooks of the rules that hold on it. Null where it has none, or its incident is open.
 */
export async function growsAnew(
  work: Work,
  file: CaseFile,
): Promise<{ rule: string; playbook: string; text: Bilingual }[] | null> {
  const { doc } = file;
  if (doc.incidentId === null || doc.quietSince !== work.now || !needsIncident(doc)) return null;
  const incident = await work.tx.incidents.lock(doc.incidentId);
  if (incident?.status !== "closed") return null;
  const sure = new Set(
    doc.held.filter((one) => one.confidence === "confirmed").map((one) => one.rule),
  );
  return work.deps.pack.rules.flatMap((rule) =>
    sure.has(rule.id) && rule.playbook
      ? [{ rule: rule.id, playbook: rule.playbook, text: rule.text }]
      : [],
  );
}
