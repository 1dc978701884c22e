import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageInMemory, pageOf } from "../list";
import { playbookRunView } from "../present/response";
import { allow, param } from "../request";

/** Filters of the list of runs. */
export const runFilters = { incident: z.string().min(1).max(200).optional() };

/** Playbooks as communicators wrote them. */
export function playbookRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), (request, response) => {
    const all = [...http.deps.library.playbooks.values()];
    const page = pageInMemory(all, listRequest(request, {}));
    response.json({ items: page.rows, nextCursor: page.nextCursor });
  });
  router.get("/:id", allow("read"), (request, response) => {
    const found = http.deps.library.playbooks.get(param(request, "id"));
    if (!found) throw new HttpProblem(404, say("not-found", { thing: "playbook" }));
    response.json(found);
  });
  return router;
}

/** Playbooks at work, each with how far it has come. */
export function playbookRunRoutes(http: Http): Router {
  const router = Router();
  const { playbookRuns, tasks } = http.deps.store.read;
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, runFilters);
    const { incident } = list.filters;
    const where = incident === undefined ? {} : { incidentId: incident };
    const page = await pageOf(playbookRuns, { order: "startedAt", where }, list);
    const ids = [...new Set(page.rows.map((run) => run.incidentId))];
    const rows =
      ids.length === 0
        ? []
        : await tasks.find({ where: { incidentId: { in: ids } }, limit: 50_000 });
    const { people } = await http.directory();
    const to = { zone: http.deps.timeZone, now: http.deps.clock.now(), people };
    const items = page.rows.map((run) => {
      const name = http.deps.library.playbooks.get(run.playbook)?.name;
      return playbookRunView(run, {
        name: name ?? { "zh-CN": run.playbook, en: run.playbook },
        tasks: rows,
        to,
      });
    });
    response.json({ items, nextCursor: page.nextCursor });
  });
  return router;
}
