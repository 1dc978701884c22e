import { say } from "../../contract/refusal";
import type { Request, Response } from "express";
import type { SignalView } from "../../contract/api";
import type { RecordDoc } from "../../contract/records";
import { unmaskInput } from "../../contract/statement";
import { unmaskRecord } from "../flows/unmask-record";
import type { Http } from "./context";
import { HttpProblem } from "./errors";
import { signalView } from "./present/signal";
import { actorOf, body, param } from "./request";

/** One record with its identity in full, for who may see it; the log says that he did. Throws 403, 404, or 409 where the id is not one record's. */
export async function unmask(
  http: Http,
  request: Request,
  response: Response,
): Promise<SignalView> {
  const { reason } = body(request, unmaskInput);
  const row = await findSignal(http, param(request, "id"));
  if (!row) throw new HttpProblem(404, say("not-found", { thing: "signal" }));
  const actor = actorOf(response);
  const given = { recordId: row.id, reason: reason ?? null, actor };
  const shown = await unmaskRecord(http.deps, given);
  if (!shown.ok)
    throw shown.reason === "not-found"
      ? new HttpProblem(404, say("not-found", { thing: "signal" }))
      : new HttpProblem(403, say("no-permission", { permission: "unmask" }));
  return signalView(shown.record, shown.reading, { zone: http.deps.timeZone, unmask: true });
}

/** A signal by `source|id`, or by the sender's bare id where only one source uses it. */
export async function findSignal(http: Http, id: string): Promise<RecordDoc | null> {
  const { records, readings } = http.deps.store.read;
  const row = await records.get(id);
  if (row) return row.type === "action" ? null : row;
  const found = await readings.find({ where: { signal: id }, limit: 2 });
  if (found.length > 1) throw new HttpProblem(409, "id-of-several");
  const only = found[0];
  return only ? records.get(only.id) : null;
}
