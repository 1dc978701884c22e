import type { IncidentDoc } from "../../contract/incident";
import type { Actor } from "../../contract/permissions";
import type { CommandInput } from "../../contract/response";
import { clockTime } from "../core/local-clock";
import { unfit, unknown, type Refusal } from "../core/refusal";
import { decideCommand } from "../core/response/command";
import { answerByEvent } from "../steps/answer-by-event";
import { personAsking } from "../steps/asker";
import type { Deps } from "../steps/deps";
import { loadDirectory } from "../steps/directory";

/** One commander: the incident's row is held, so that of two at once one wins and the other is told who. */
export async function takeCommand(
  deps: Deps,
  input: { incidentId: string; wish: CommandInput; actor: Actor },
): Promise<{ kind: "ok"; incident: IncidentDoc } | Refusal> {
  const { wish, actor } = input;
  const now = deps.clock.now();
  return deps.store.transaction(async (tx) => {
    const incident = await tx.incidents.lock(input.incidentId);
    if (!incident) return unknown("incident");
    const { people } = await loadDirectory(tx.settings);
    const asker = actor.kind === "user" ? personAsking(actor, { people }) : null;
    if (asker && "kind" in asker) return asker;
    const by = asker?.id ?? actor.id;
    const to = wish.to ?? asker?.id;
    if (!to) return unfit("to", "commander-wanted");
    const decision = decideCommand(
      incident,
      { by, to, reason: wish.reason ?? null, from: wish.from },
      { people, clock: (at) => clockTime(at, deps.timeZone) },
    );
    if (decision.kind === "refused") return decision;
    if (decision.kind === "same") return { kind: "ok", incident };
    const next: IncidentDoc = { ...incident, commander: decision.to.id, commanderSince: now };
    tx.incidents.put(next);
    tx.emit({
      at: now,
      type: decision.event,
      incident: incident.id,
      ...(incident.drill ? { drill: true } : {}),
      data: {
        before: incident.commander,
        after: next.commander,
        name: decision.to.name,
        by,
        reason: wish.reason ?? null,
        title: incident.title,
      },
    });
    await answerByEvent(tx, incident.id, "command.taken", now, decision.to);
    return { kind: "ok", incident: next };
  });
}
