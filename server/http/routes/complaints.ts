import { Router } from "express";
import { z } from "zod";
import type { ClockDoc } from "../../../contract/alert";
import type { Http } from "../context";
import { listRequest, pageOf } from "../list";
import { complaintView } from "../present/signal";
import { allow } from "../request";
import { unmask } from "../unmask";

/** Filters of the list of complaints. */
export const complaintFilters = { case: z.string().min(1).max(200).optional() };

/** Complaints with their state and their deadlines. They come in as signals. */
export function complaintRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, complaintFilters);
    const { records, readings, clocks } = http.deps.store.read;
    const where = {
      type: "complaint" as const,
      ...(list.filters.case === undefined ? {} : { caseId: list.filters.case }),
    };
    const page = await pageOf(readings, { order: "at", where }, list);
    const rows = new Map(
      (await records.many(page.rows.map((row) => row.id))).map((row) => [row.id, row]),
    );
    const due = await clocks.find({
      where: { subject: { in: page.rows.map((row) => row.signal) } },
      limit: 5_000,
    });
    const to = { zone: http.deps.timeZone, unmask: false };
    const items = page.rows.flatMap((reading) => {
      const record = rows.get(reading.id);
      return record ? [complaintView(record, reading, clocksOf(due, reading.signal), to)] : [];
    });
    response.json({ items, nextCursor: page.nextCursor });
  });
  router.post("/:id/unmask", allow("unmask"), async (request, response) => {
    response.json(await unmask(http, request, response));
  });
  return router;
}

function clocksOf(clocks: readonly ClockDoc[], signal: string): ClockDoc[] {
  return clocks.filter((clock) => clock.subject === signal);
}
