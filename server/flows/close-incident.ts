import type { IncidentDoc } from "../../contract/incident";
import type { Actor } from "../../contract/permissions";
import type { NewEvent } from "../../contract/events";
import type { Instant } from "../../contract/primitives";
import { judgeClosing } from "../core/incident/closing";
import { unknown, type Refusal } from "../core/refusal";
import type { Tx } from "../ports/store";
import type { Deps } from "../steps/deps";

/**
 * Closes an incident, with a reason. Its playbooks end, what waits to be sent is cancelled, open tasks stay to be seen
 * and are due no more. Levels and their history stay; a case that grows later opens a new incident.
 */
export async function closeIncident(
  deps: Deps,
  input: { incidentId: string; reason: string; actor: Actor },
): Promise<{ kind: "ok"; incident: IncidentDoc } | Refusal> {
  const now = deps.clock.now();
  const by = input.actor.personId ?? input.actor.id;
  return deps.store.transaction(async (tx) => {
    const incident = await tx.incidents.lock(input.incidentId);
    if (!incident) return unknown("incident");
    const where = { incidentId: incident.id };
    const pages = await tx.pages.find({ where });
    const decision = judgeClosing(incident, pages, await tx.cases.many(incident.caseIds));
    if (decision.kind === "refused") return decision;
    if (decision.kind === "same") return { kind: "ok", incident };
    const closed: IncidentDoc = {
      ...incident,
      status: "closed",
      closedAt: now,
      closedReason: input.reason,
      closedBy: by,
      lowering: null,
      unanswered: false,
    };
    tx.incidents.put(closed);
    const drill = incident.drill ? { drill: true } : {};
    const tell = (event: Pick<NewEvent, "type" | "data">) =>
      tx.emit({ at: now, incident: incident.id, ...drill, ...event });
    const left = await endWork(tx, incident.id, now);
    await cancelSends(tx, incident.id, tell);
    tell({
      type: "incident.closed",
      data: {
        title: incident.title,
        level: incident.level,
        reason: input.reason,
        by,
        byName: input.actor.name,
        ...left,
      },
    });
    return { kind: "ok", incident: closed };
  });
}

async function endWork(tx: Tx, incidentId: string, now: Instant): Promise<{ openTasks: number }> {
  for (const run of await tx.playbookRuns.find({ where: { incidentId } }))
    if (run.endedAt === null) tx.playbookRuns.put({ ...run, endedAt: now });
  const open = await tx.tasks.find({ where: { incidentId, state: "open" }, limit: 5_000 });
  for (const { id } of open) {
    const task = await tx.tasks.lock(id);
    if (task?.state === "open") tx.tasks.put({ ...task, nextAt: null });
  }
  return { openTasks: open.length };
}

async function cancelSends(
  tx: Tx,
  incidentId: string,
  tell: (event: Pick<NewEvent, "type" | "data">) => void,
): Promise<void> {
  const sends = await tx.sends.find({ where: { incidentId }, limit: 10_000 });
  for (const send of sends.filter((one) => one.state === "pending")) {
    tx.sends.put({ ...send, state: "cancelled", reason: "incident-closed" });
    tell({
      type: "send.cancelled",
      data: { page: send.pageId, to: send.to, kind: send.kind, reason: "incident-closed" },
    });
  }
}
