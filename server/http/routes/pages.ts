import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageOf } from "../list";
import { pageViews } from "../page-views";
import { allow, param } from "../request";
import { acknowledge } from "./acknowledge";

/** Filters of the list of pages. */
export const pageFilters = { incident: z.string().min(1).max(200).optional() };

/** Pages with their sends and answers. */
export function pageRoutes(http: Http): Router {
  const router = Router();
  const { pages } = http.deps.store.read;
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, pageFilters);
    const { incident } = list.filters;
    const where = incident === undefined ? {} : { incidentId: incident };
    const page = await pageOf(pages, { order: "at", where }, list);
    response.json({ items: await pageViews(http, page.rows), nextCursor: page.nextCursor });
  });
  router.get("/:id", allow("read"), async (request, response) => {
    const page = await pages.get(param(request, "id"));
    if (!page) throw new HttpProblem(404, say("not-found", { thing: "page" }));
    response.json((await pageViews(http, [page]))[0]);
  });
  router.post("/:id/acknowledge", allow("pages.acknowledge"), async (request, response) => {
    const id = param(request, "id");
    const { items } = await acknowledge(http, request, response, { pageId: id, incidentId: null });
    response.json(items.find((page) => page.id === id) ?? items[0]);
  });
  return router;
}
