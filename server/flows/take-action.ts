import { say } from "../../contract/refusal";
import type { Action } from "../../contract/action";
import { faultAt, type FieldFault } from "../../contract/field-fault";
import type { Actor } from "../../contract/permissions";
import { readAction } from "../core/records/read-record";
import { acknowledgeIn, notAcknowledged } from "../steps/answer-page";
import { loadDirectory } from "../steps/directory";
import { awaitOutcome, type Outcome } from "../steps/await-outcome";
import { recordMeant } from "../steps/record-meant";
import type { Deps } from "../steps/deps";

export type ActionAnswer =
  { ok: true; outcome: Outcome | null; id: string } | { ok: false; errors: FieldFault[] };

/**
 * Takes a person's action. It is durable when this resolves; it is worked in order with the signals, and its outcome is
 * given where it comes within 5 s (null otherwise). An acknowledgement does not queue: it stops the paging at once.
 */
export async function takeAction(
  deps: Deps,
  input: { body: unknown; actor: Actor },
): Promise<ActionAnswer> {
  const now = deps.clock.now();
  const by = input.actor.personId ?? input.actor.id;
  const raw = typeof input.body === "object" && input.body !== null ? input.body : {};
  const own = input.actor.kind === "user" ? { by } : "by" in raw ? {} : { by };
  const read = readAction(
    { type: "action", ...raw, ...own },
    { now, timeZone: deps.timeZone, trustAt: false, drill: false, shard: 0 },
  );
  if (!read.ok) return { ok: false, errors: read.errors };
  const action = read.record.body as Action;
  if (action.action === "lower_level" && !input.actor.permissions.includes("levels.lower")) {
    return { ok: false, errors: [faultAt("action", say("lowering-needs-commander"))] };
  }
  // Two people are two sessions: nobody names the second one for him.
  if (action.action === "lower_level" && action.second && input.actor.kind === "user") {
    return { ok: false, errors: [faultAt("second", say("second-agrees-himself"))] };
  }
  if (action.action === "acknowledge" && action.of !== "complaint") {
    const direct = await acknowledgeNow(deps, action);
    if (direct) return { ok: true, id: action.id, outcome: direct };
  }
  await deps.store.transaction(async (tx) => {
    await tx.receive([read.record]);
    tx.emit({ at: now, type: "signals.received", data: { count: 1, sources: ["action"] } });
  });
  deps.jobs.wake("work-backlog");
  return { ok: true, id: action.id, outcome: await awaitOutcome(deps, read.record.id) };
}

/** Answers the pages of the incident that the target belongs to; null where that must be found out in order. */
async function acknowledgeNow(deps: Deps, action: Action): Promise<Outcome | null> {
  const incidentId = await incidentOf(deps, action.target ?? "");
  if (!incidentId) return null;
  const outcome = await deps.store.transaction(async (tx) => {
    const { people } = await loadDirectory(tx.settings);
    return acknowledgeIn(
      tx,
      people,
      { pageId: null, incidentId, personId: action.by, via: "api" },
      deps.clock.now(),
    );
  });
  return outcome.ok
    ? { accepted: true, said: null }
    : { accepted: false, said: notAcknowledged(outcome.reason, action.by) };
}

async function incidentOf(deps: Deps, target: string): Promise<string | null> {
  const { read } = deps.store;
  if (await read.incidents.get(target)) return target;
  const reading = await recordMeant(read, target, false);
  const found = await read.cases.get(reading?.caseId ?? target);
  return found?.incidentId ?? null;
}
