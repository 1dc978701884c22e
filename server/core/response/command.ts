import type { Person } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import { mayCommand } from "../../../contract/permissions";
import type { Instant } from "../../../contract/primitives";
import { conflict, unfit, type Refusal } from "../refusal";

type Candidate = Pick<Person, "id" | "name" | "access" | "duties">;

/** Who commands from now on, with the event that tells of it; or nobody else than before; or why not. */
export type CommandDecision =
  | { kind: "changed"; to: Candidate; event: "command.taken" | "command.handed-over" }
  | { kind: "same" }
  | Refusal;

/**
 * One command: taken where nobody holds it, handed on by who holds it, taken over by another only with a reason. `from`
 * is whom the asker saw in command; undefined where he did not say.
 */
export function decideCommand(
  incident: Pick<IncidentDoc, "status" | "commander" | "commanderSince">,
  wish: { by: string; to: string; reason: string | null; from?: string | null | undefined },
  facts: { people: readonly Candidate[]; clock: (at: Instant) => string },
): CommandDecision {
  const to = facts.people.find((one) => one.id === wish.to);
  if (!to) return unfit("to", "person-wanted");
  if (incident.status === "closed") return conflict("incident-closed");
  if (incident.commander === to.id) return { kind: "same" };
  if (to.id !== wish.by && !mayCommand(to))
    return unfit("to", "may-not-command", { name: to.name });
  if (incident.commander === null) return { kind: "changed", to, event: "command.taken" };
  if (incident.commander === wish.by) return { kind: "changed", to, event: "command.handed-over" };
  const name =
    facts.people.find((one) => one.id === incident.commander)?.name ?? incident.commander;
  const since = incident.commanderSince === null ? "?" : facts.clock(incident.commanderSince);
  if (wish.from !== undefined && wish.from !== incident.commander)
    return conflict("command-changed", { name, since });
  if (wish.reason === null) return conflict("takeover-needs-reason", { name, since });
  return { kind: "changed", to, event: "command.taken" };
}
