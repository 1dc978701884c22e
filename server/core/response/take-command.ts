import type { Person } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import { mayCommand } from "../../../contract/permissions";

export type CommandDecision =
  | { kind: "take" }
  | { kind: "has-it" }
  | { kind: "refused"; reason: "held" | "closed" | "not-entitled" };

/** One incident, one commander (domain C, 一个指挥): free command is taken; a held one is taken over elsewhere, with a reason. */
export function takeFreeCommand(
  incident: Pick<IncidentDoc, "status" | "commander">,
  person: Pick<Person, "id" | "duties" | "access">,
): CommandDecision {
  if (incident.commander === person.id) return { kind: "has-it" };
  if (incident.status !== "open") return { kind: "refused", reason: "closed" };
  if (!mayCommand(person)) return { kind: "refused", reason: "not-entitled" };
  return incident.commander === null ? { kind: "take" } : { kind: "refused", reason: "held" };
}
