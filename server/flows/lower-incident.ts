import { say } from "../../contract/refusal";
import type { CaseDoc } from "../../contract/case";
import type { IncidentDoc } from "../../contract/incident";
import type { Person } from "../../contract/directory";
import type { Actor } from "../../contract/permissions";
import type { LoweringInput } from "../../contract/response";
import { judgeLowering } from "../core/incident/lowering";
import { dayAndTime } from "../core/local-clock";
import { readAction } from "../core/records/read-record";
import { conflict, forbidden, refusal, unknown, type Refusal } from "../core/refusal";
import type { Tx } from "../ports/store";
import { awaitOutcome } from "../steps/await-outcome";
import { personAsking } from "../steps/asker";
import type { Deps } from "../steps/deps";
import { loadDirectory } from "../steps/directory";

/** What came of it: waiting for its second person, done by the worker, still in its queue, or dropped. */
export type Lowered =
  | { kind: "ok"; state: "waiting" | "dropped"; incident: IncidentDoc }
  | { kind: "ok"; state: "lowered" | "queued"; incident: IncidentDoc }
  | Refusal;

/** From level 1 the wish is kept for a second person; below it is carried out at once (B5). */
export async function askLowering(
  deps: Deps,
  input: { incidentId: string; wish: LoweringInput; actor: Actor },
): Promise<Lowered> {
  const { wish } = input;
  const now = deps.clock.now();
  const decided = await deps.store.transaction(async (tx) => {
    const start = await begin(deps, tx, input, wish.level);
    if ("kind" in start) return start;
    const { incident, asker, cases, second } = start;
    if (!second) return carryOut(deps, tx, { incident, cases, ...wish, by: asker, second: null });
    const asked = {
      level: wish.level,
      reason: wish.reason,
      by: asker.id,
      name: asker.name,
      at: now,
    };
    const known = incident.lowering;
    if (known && known.by !== asker.id) return conflict("lowering-asked", { name: known.name });
    if (known?.level === asked.level && known.reason === asked.reason)
      return { kind: "ok", state: "waiting", incident } as const;
    const waiting: IncidentDoc = { ...incident, lowering: asked };
    tx.incidents.put(waiting);
    tell(tx, now, incident, "lowering.asked", { ...asked, title: incident.title });
    return { kind: "ok", state: "waiting", incident: waiting } as const;
  });
  return finish(deps, decided);
}

/** Another person agrees: the lowering is carried out, with both names. */
export async function secondLowering(
  deps: Deps,
  input: { incidentId: string; actor: Actor },
): Promise<Lowered> {
  const decided = await deps.store.transaction(async (tx) => {
    const row = await tx.incidents.lock(input.incidentId);
    if (!row) return unknown("incident");
    const wish = row.lowering;
    if (!wish) return conflict("no-lowering");
    const start = await begin(deps, tx, input, wish.level);
    if ("kind" in start) return start;
    const { incident, asker, cases, people } = start;
    if (asker.id === wish.by) return forbidden("second-is-another");
    const by = people.find((one) => one.id === wish.by);
    if (!by) return conflict("asker-gone", { name: wish.name });
    return carryOut(deps, tx, { incident, cases, ...wish, by, second: asker });
  });
  return finish(deps, decided);
}

/** The wish is taken back, or turned down. Dropping what is not there changes nothing. */
export async function dropLowering(
  deps: Deps,
  input: { incidentId: string; actor: Actor },
): Promise<Lowered> {
  const now = deps.clock.now();
  return deps.store.transaction(async (tx) => {
    const incident = await tx.incidents.lock(input.incidentId);
    if (!incident) return unknown("incident");
    if (incident.lowering === null) return { kind: "ok", state: "dropped", incident };
    const dropped: IncidentDoc = { ...incident, lowering: null };
    tx.incidents.put(dropped);
    tell(tx, now, incident, "lowering.dropped", {
      ...incident.lowering,
      droppedBy: input.actor.personId ?? input.actor.id,
      byName: input.actor.name,
      title: incident.title,
    });
    return { kind: "ok", state: "dropped", incident: dropped };
  });
}

interface Start {
  incident: IncidentDoc;
  asker: Person;
  people: readonly Person[];
  cases: string[];
  second: boolean;
}

async function begin(
  deps: Deps,
  tx: Tx,
  input: { incidentId: string; actor: Actor },
  level: CaseDoc["level"],
): Promise<Start | Refusal> {
  const incident = await tx.incidents.lock(input.incidentId);
  if (!incident) return unknown("incident");
  const { people } = await loadDirectory(tx.settings);
  const asker = personAsking(input.actor, { people });
  if ("kind" in asker) return asker;
  const fits = judgeLowering(incident, await tx.cases.many(incident.caseIds), level, {
    hours: deps.pack.quietHours,
    when: (at) => dayAndTime(at, deps.timeZone),
  });
  return fits.kind === "refused"
    ? fits
    : { incident, asker, people, cases: fits.cases, second: fits.second };
}

interface Queued {
  kind: "queued";
  incidentId: string;
  records: string[];
}

/** The cases are the worker's: each is lowered by an action of its backlog, which looks at the quiet once more. */
async function carryOut(
  deps: Deps,
  tx: Tx,
  given: {
    incident: IncidentDoc;
    cases: readonly string[];
    level: CaseDoc["level"];
    reason: string;
    by: Person;
    second: Person | null;
  },
): Promise<Queued> {
  const now = deps.clock.now();
  const { incident, level, reason } = given;
  const read = given.cases.map((target) =>
    readAction(
      {
        type: "action",
        action: "lower_level",
        id: `lower-${target}-${String(level)}-${String(now)}`,
        by: given.by.id,
        second: given.second?.id ?? null,
        target,
        level,
        reason,
      },
      { now, timeZone: deps.timeZone, trustAt: false, drill: incident.drill, shard: 0 },
    ),
  );
  const records = read.flatMap((one) => (one.ok ? [one.record] : []));
  if (records.length < read.length) throw new Error("a lowering that was judged does not fit");
  await tx.receive(records);
  if (incident.lowering) tx.incidents.put({ ...incident, lowering: null });
  tell(tx, now, incident, "signals.received", { count: records.length, sources: ["action"] });
  return { kind: "queued", incidentId: incident.id, records: records.map((one) => one.id) };
}

/** Waits for the worker where it is its turn; a refusal of any case is told. */
async function finish(deps: Deps, decided: Lowered | Queued): Promise<Lowered> {
  if (decided.kind !== "queued") return decided;
  deps.jobs.wake("work-backlog");
  const outcomes = [];
  for (const id of decided.records) outcomes.push(await awaitOutcome(deps, id));
  const refused = outcomes.find((one) => one?.accepted === false);
  if (refused) return refusal("conflict", refused.said ?? say("action-refused"));
  const incident = await deps.store.read.incidents.get(decided.incidentId);
  if (!incident) return unknown("incident");
  return { kind: "ok", state: outcomes.includes(null) ? "queued" : "lowered", incident };
}

function tell(
  tx: Tx,
  now: number,
  incident: IncidentDoc,
  type: "lowering.asked" | "lowering.dropped" | "signals.received",
  data: Record<string, unknown>,
): void {
  const drill = incident.drill ? { drill: true } : {};
  tx.emit({ at: now, type, incident: incident.id, ...drill, data });
}
