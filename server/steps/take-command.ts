import type { Person } from "../../contract/directory";
import type { IncidentDoc } from "../../contract/incident";
import type { Instant } from "../../contract/primitives";
import { takeFreeCommand } from "../core/response/take-command";
import type { Tx } from "../ports/store";
import { answerByEvent } from "./answer-by-event";

export type CommandOutcome =
  | { ok: true; fresh: boolean }
  | { ok: false; reason: "not-found" | "closed" | "not-entitled" }
  | { ok: false; reason: "held"; by: string };

/** Gives this person the command of an incident that nobody commands. Doing it again changes nothing; a held one names its holder's id. */
export async function takeCommandIn(
  tx: Tx,
  asked: { incidentId: string; person: Person; now: Instant; via: "link" | "dashboard" },
): Promise<CommandOutcome> {
  const { person, now } = asked;
  const incident = await tx.incidents.lock(asked.incidentId);
  if (!incident) return { ok: false, reason: "not-found" };
  const decision = takeFreeCommand(incident, person);
  if (decision.kind === "has-it") return { ok: true, fresh: false };
  if (decision.kind === "refused")
    return decision.reason === "held"
      ? { ok: false, reason: "held", by: incident.commander ?? "" }
      : { ok: false, reason: decision.reason };
  tx.incidents.put({ ...incident, commander: person.id, commanderSince: now });
  tx.emit({
    at: now,
    type: "command.taken",
    incident: incident.id,
    ...(incident.drill ? { drill: true } : {}),
    data: {
      before: null,
      after: person.id,
      name: person.name,
      by: person.id,
      reason: null,
      title: incident.title,
      via: asked.via,
    },
  });
  await answerByEvent(tx, incident.id, "command.taken", now, person);
  return { ok: true, fresh: true };
}

/** Whether to offer command to this person: it is free, and he may take it. */
export function commandIsFree(
  incident: Pick<IncidentDoc, "status" | "commander">,
  person: Pick<Person, "id" | "duties" | "access">,
): boolean {
  return takeFreeCommand(incident, person).kind === "take";
}
