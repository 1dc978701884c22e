import { say } from "../../../contract/refusal";
import type { Action } from "../../../contract/action";
import type { CaseDoc, Reading } from "../../../contract/case";
import type { RecordDoc } from "../../../contract/records";
import type { Signal } from "../../../contract/signal";
import type { ComplaintAct, ComplaintDetailView } from "../../../contract/summary";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { maskText } from "../mask";
import { caseView } from "../present/case";
import { iso } from "../time";
import { complaintViews } from "./list-complaints";

const OTHERS = 8;
/** Actions since the complaint came that are looked through for those on it, newest first. */
const ACTIONS = 5_000;

/** One complaint with its case, its clocks, and what was done about it. Throws 404, and 409 for an id that several sources use. */
export async function readComplaint(http: Http, id: string): Promise<ComplaintDetailView> {
  const reading = await findReading(http, id);
  const { read } = http.deps.store;
  const [record, openCase] = await Promise.all([
    read.records.get(reading.id),
    reading.caseId ? read.cases.get(reading.caseId) : null,
  ]);
  const [view] = await complaintViews(http, [{ id: reading.id, reading, openCase, first: null }]);
  if (!record || !view) throw new HttpProblem(404, say("not-found", { thing: "complaint" }));
  const body = record.body as Extract<Signal, { type: "complaint" }>;
  return {
    ...view,
    batch: body.batch ?? null,
    branch: body.branch ?? null,
    category: body.category ?? null,
    amount: body.amount ?? null,
    occurredAt: body.occurredAt ?? null,
    acts: await actsOn(http, reading),
    caseView: openCase && (await viewOfCase(http, openCase)),
    cause: openCase?.cause ?? null,
    others: openCase ? await othersIn(http, openCase, reading) : [],
  };
}

async function findReading(http: Http, id: string): Promise<Reading> {
  const { readings } = http.deps.store.read;
  const direct = await readings.get(id);
  const found = direct
    ? [direct]
    : await readings.find({ where: { signal: id, type: "complaint" }, limit: 2 });
  if (found.length > 1) throw new HttpProblem(409, "id-of-several");
  const [only] = found;
  if (only?.type !== "complaint")
    throw new HttpProblem(404, say("not-found", { thing: "complaint" }));
  return only;
}

async function viewOfCase(http: Http, openCase: CaseDoc) {
  const { store, library, pack, timeZone } = http.deps;
  const alerts = await store.read.alerts.find({ where: { caseId: openCase.id }, limit: 1_000 });
  return caseView(openCase, {
    zone: timeZone,
    pack: library.packs.get(openCase.packId) ?? pack,
    alerts,
  });
}

async function othersIn(http: Http, openCase: CaseDoc, reading: Reading) {
  const found = await http.deps.store.read.readings.find({
    where: { caseId: openCase.id, type: "complaint" },
    orderBy: [["at", "desc"]],
    limit: OTHERS + 1,
  });
  return found
    .filter((one) => one.id !== reading.id)
    .slice(0, OTHERS)
    .map((one) => ({
      id: one.signal,
      record: one.id,
      at: iso(one.at, http.deps.timeZone),
      who: one.label === "" ? null : one.label,
      counted: one.party,
      reason: one.reason,
    }));
}

/** What people did to it, oldest first: actions that name it, and those on its whole case that handle complaints. */
async function actsOn(http: Http, reading: Reading): Promise<ComplaintAct[]> {
  const { read } = http.deps.store;
  const actions = await read.records.find({
    where: { source: "action", at: { gte: reading.at } },
    orderBy: [["at", "desc"]],
    limit: ACTIONS,
  });
  const targets = new Set([
    reading.signal,
    reading.id,
    ...(reading.caseId ? [reading.caseId] : []),
  ]);
  const mine = actions
    .filter((row) => targets.has((row.body as Action).target ?? ""))
    .sort((a, b) => a.seq - b.seq);
  const outcomes = await read.outcomes.many(mine.map((row) => row.id));
  const byId = new Map(outcomes.map((row) => [row.id, row]));
  const names = await namesOf(http, mine);
  return mine.map((row) => {
    const action = row.body as Action;
    const outcome = byId.get(row.id);
    return {
      id: action.id,
      at: iso(row.at, http.deps.timeZone),
      action: action.action,
      by: names.get(action.by) ?? action.by,
      text: wordsOf(action),
      accepted: outcome?.accepted ?? null,
      reason: outcome?.reason ?? null,
      said: outcome?.said ?? null,
    };
  });
}

/** Names by person id and by user id. */
async function namesOf(http: Http, rows: readonly RecordDoc[]): Promise<Map<string, string>> {
  const ids = rows.map((row) => (row.body as Action).by);
  const [{ people }, users] = await Promise.all([
    http.directory(),
    http.deps.store.read.users.many([...new Set(ids)]),
  ]);
  return new Map([...users, ...people].map((one) => [one.id, one.name]));
}

/** What was said with it, in one line; numbers of people taken out. */
function wordsOf(action: Action): string | null {
  const given = action as Record<string, unknown>;
  const words = ["text", "department", "outcome", "reason", "cause", "evidence"]
    .map((field) => given[field])
    .filter((value): value is string => typeof value === "string" && value !== "");
  return words.length === 0 ? null : maskText(words.join(" · "));
}
