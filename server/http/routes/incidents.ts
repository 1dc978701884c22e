import { wanted } from "../../../contract/refusal";
import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { Http } from "../context";
import { incidentDetail } from "../detail/detail";
import { HttpProblem } from "../errors";
import { listRequest, pageOf } from "../list";
import { eventView, maySee } from "../present/event";
import { incidentView } from "../present/incident";
import { actorOf, allow, param } from "../request";
import { acknowledge } from "./acknowledge";

/** Filters of the list of incidents. */
export const incidentFilters = {
  status: z.enum(["open", "closed"]).optional(),
  level: z.coerce
    .number()
    .pipe(z.literal([1, 2, 3, 4]))
    .optional(),
};

/** What one page of a timeline may ask for. */
export const timelineQuery = {
  after: z.coerce
    .number({ error: wanted("no-event-number") })
    .int()
    .min(0)
    .optional(),
};

/** Incidents, their timelines and their acknowledgement. */
export function incidentRoutes(http: Http): Router {
  const router = Router();
  const zone = http.deps.timeZone;

  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, incidentFilters);
    const { status, level } = list.filters;
    const where = {
      ...(status === undefined ? {} : { status }),
      ...(level === undefined ? {} : { level }),
    };
    const page = await pageOf(http.deps.store.read.incidents, { order: "openedAt", where }, list);
    const { people } = await http.directory();
    const items = page.rows.map((incident) => incidentView(incident, { zone, people }));
    response.json({ items, nextCursor: page.nextCursor });
  });

  router.get("/:id", allow("read"), async (request, response) => {
    const { people } = await http.directory();
    response.json(incidentView(await existing(http, param(request, "id")), { zone, people }));
  });

  router.get("/:id/detail", allow("read"), async (request, response) => {
    response.json(await incidentDetail(http, param(request, "id"), actorOf(response)));
  });

  router.get("/:id/timeline", allow("read"), async (request, response) => {
    const { id } = await existing(http, param(request, "id"));
    const list = listRequest(request, timelineQuery);
    const after = list.cursor?.at ?? list.filters.after ?? 0;
    const events = await http.deps.store.events(after, list.limit, { incident: id });
    const actor = actorOf(response);
    const last = events.at(-1);
    response.json({
      items: events.filter((event) => maySee(event, actor)).map((event) => eventView(event, zone)),
      nextCursor:
        events.length < list.limit || !last
          ? null
          : Buffer.from(JSON.stringify([last.seq, id])).toString("base64url"),
    });
  });

  router.post("/:id/acknowledge", allow("pages.acknowledge"), async (request, response) => {
    const { id } = await existing(http, param(request, "id"));
    response.json(await acknowledge(http, request, response, { pageId: null, incidentId: id }));
  });
  return router;
}

async function existing(http: Http, id: string) {
  const incident = await http.deps.store.read.incidents.get(id);
  if (!incident) throw new HttpProblem(404, say("not-found", { thing: "incident" }));
  return incident;
}
