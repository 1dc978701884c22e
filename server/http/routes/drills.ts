import { Router } from "express";
import { drillInput, type DrillRunView } from "../../../contract/drill";
import type { DrillRun } from "../../flows/drills/drill-runs";
import type { Http } from "../context";
import { listRequest, pageInMemory } from "../list";
import { decided } from "../refused";
import { actorOf, allow, body, param } from "../request";
import { iso } from "../time";

/** Drills: begun, seen, stopped. */
export function drillRoutes(http: Http): Router {
  const router = Router();
  const { drills } = http.flows;
  const view = (run: DrillRun): DrillRunView => {
    const { timeZone } = http.deps;
    return {
      ...run,
      startedAt: iso(run.startedAt, timeZone),
      plannedEnd: iso(run.plannedEnd, timeZone),
      endedAt: run.endedAt === null ? null : iso(run.endedAt, timeZone),
    };
  };
  router.get("/", allow("read"), async (request, response) => {
    const page = pageInMemory(await drills.runs(), listRequest(request, {}));
    response.json({ items: page.rows.map(view), nextCursor: page.nextCursor });
  });
  router.post("/", allow("drills.play"), async (request, response) => {
    const wish = body(request, drillInput);
    const { run } = decided(await drills.start({ ...wish, actor: actorOf(response) }));
    response.status(201).json(view(run));
  });
  router.delete("/:id", allow("drills.play"), async (request, response) => {
    const { run } = decided(await drills.stop(param(request, "id"), actorOf(response)));
    response.json(view(run));
  });
  return router;
}
