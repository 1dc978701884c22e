import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import { MAX_BATCH } from "../../../contract/signal";
import type { RecordDoc } from "../../../contract/records";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageOf } from "../list";
import { signalView } from "../present/signal";
import { findSignal, unmask } from "../unmask";
import { actorOf, allow, param } from "../request";

/** Filters of the list of signals, as the description shows them too. */
export const signalFilters = {
  type: z.enum(["complaint", "article", "post"]).optional(),
  source: z.string().min(1).max(200).optional(),
  case: z.string().min(1).max(200).optional(),
};

const SIGNAL_TYPES = ["complaint", "article", "post"] as const;

/** Intake and reading of signals. */
export function signalRoutes(http: Http): Router {
  const router = Router();
  router.post("/", allow("signals.send"), async (request, response) => {
    const records = recordsIn(request.body);
    const answer = await http.flows.receiveRecords(http.deps, {
      records,
      actor: actorOf(response),
    });
    http.metrics.signals.inc({ result: "accepted" }, answer.accepted);
    http.metrics.signals.inc({ result: "duplicate" }, answer.duplicates);
    http.metrics.signals.inc({ result: "refused" }, answer.refused.length);
    const nothing = answer.accepted === 0 && answer.duplicates === 0;
    response.status(nothing ? 422 : 202).json(answer);
  });

  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, signalFilters);
    const { filters } = list;
    const to = { zone: http.deps.timeZone, unmask: false };
    const { records, readings } = http.deps.store.read;
    if (filters.case !== undefined) {
      const where = { caseId: filters.case, ...(filters.type ? { type: filters.type } : {}) };
      const page = await pageOf(readings, { order: "at", where }, list);
      const rows = await records.many(page.rows.map((row) => row.id));
      const byId = new Map(page.rows.map((row) => [row.id, row]));
      const items = rows.map((row) => signalView(row, byId.get(row.id) ?? null, to));
      return void response.json({ items, nextCursor: page.nextCursor });
    }
    const where = {
      type: filters.type ?? { in: SIGNAL_TYPES },
      ...(filters.source === undefined ? {} : { source: filters.source }),
    };
    const page = await pageOf(records, { order: "at", where }, list);
    const items = await withReadings(http, page.rows, to);
    response.json({ items, nextCursor: page.nextCursor });
  });

  router.get("/:id", allow("read"), async (request, response) => {
    const row = await findSignal(http, param(request, "id"));
    if (!row) throw new HttpProblem(404, say("not-found", { thing: "signal" }));
    const to = { zone: http.deps.timeZone, unmask: false };
    response.json((await withReadings(http, [row], to))[0]);
  });
  router.post("/:id/unmask", allow("unmask"), async (request, response) => {
    response.json(await unmask(http, request, response));
  });
  return router;
}

/** One record or many; throws 413 for more than a batch may hold. */
function recordsIn(body: unknown): unknown[] {
  const records = Array.isArray(body) ? (body as unknown[]) : body === undefined ? [] : [body];
  if (records.length > MAX_BATCH)
    throw new HttpProblem(413, say("too-many-records", { most: MAX_BATCH }));
  return records;
}

async function withReadings(
  http: Http,
  rows: readonly RecordDoc[],
  to: { zone: string; unmask: boolean },
) {
  const readings = await http.deps.store.read.readings.many(rows.map((row) => row.id));
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  return rows.map((row) => signalView(row, byId.get(row.id) ?? null, to));
}
