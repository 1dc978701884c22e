import { wanted } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { Http } from "../context";
import { listRequest } from "../list";
import { eventView, maySee } from "../present/event";
import { actorOf, allow } from "../request";

/** What the log may be asked for. */
export const eventFilters = {
  after: z.coerce
    .number({ error: wanted("no-event-number") })
    .int()
    .min(0)
    .optional(),
  incident: z.string().min(1).max(200).optional(),
};

/** The log from a number on, in order: the same sequence as the live stream. */
export function eventRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, eventFilters);
    const { after = 0, incident } = list.filters;
    const from = list.cursor?.at ?? after;
    const events = await http.deps.store.events(
      from,
      list.limit,
      ...(incident === undefined ? [] : [{ incident }]),
    );
    const actor = actorOf(response);
    const last = events.at(-1);
    const next = last && events.length === list.limit ? JSON.stringify([last.seq, ""]) : null;
    response.json({
      items: events
        .filter((event) => maySee(event, actor))
        .map((event) => eventView(event, http.deps.timeZone)),
      nextCursor: next === null ? null : Buffer.from(next).toString("base64url"),
    });
  });
  return router;
}
