import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageOf } from "../list";
import { alertView } from "../present/case";
import { allow, param } from "../request";

/** Filters of the list of alerts. */
export const alertFilters = {
  case: z.string().min(1).max(200).optional(),
  incident: z.string().min(1).max(200).optional(),
  rule: z.string().min(1).max(100).optional(),
};

/** Alerts: every rule that ever held on a case, with who was counted and who was left out. */
export function alertRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, alertFilters);
    const { filters } = list;
    const where = {
      ...(filters.case === undefined ? {} : { caseId: filters.case }),
      ...(filters.incident === undefined ? {} : { incidentId: filters.incident }),
      ...(filters.rule === undefined ? {} : { rule: filters.rule }),
    };
    const page = await pageOf(http.deps.store.read.alerts, { order: "at", where }, list);
    const items = page.rows.map((alert) => alertView(alert, http.deps.timeZone));
    response.json({ items, nextCursor: page.nextCursor });
  });
  router.get("/:id", allow("read"), async (request, response) => {
    const alert = await http.deps.store.read.alerts.get(param(request, "id"));
    if (!alert) throw new HttpProblem(404, say("not-found", { thing: "alert" }));
    response.json(alertView(alert, http.deps.timeZone));
  });
  return router;
}
