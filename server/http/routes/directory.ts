import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageInMemory } from "../list";
import { directoryView, personView } from "../present/directory";
import { actorOf, allow, body, param } from "../request";

/** A directory to be applied: wrapped, with `dryRun`. */
export const applyInput = z.object({
  directory: z.record(z.string(), z.unknown()),
  dryRun: z.boolean().default(false),
});

/** The organisation: people, escalation policies, outlets, names. */
export function directoryRoutes(http: Http): Router {
  const router = Router();
  router.get("/directory", allow("read"), async (_request, response) => {
    const directory = await http.flows.loadDirectory(http.deps.store.read.settings);
    const { permissions, personId } = actorOf(response);
    const mayApply = permissions.includes("directory.apply");
    response.json(directoryView(directory, { mayApply, personId }));
  });

  router.post("/directory", allow("directory.apply"), async (request, response) => {
    const { directory, dryRun } = body(request, applyInput);
    const result = await http.flows.applyDirectory(http.deps, {
      input: directory,
      dryRun,
      actor: actorOf(response),
    });
    if (!result.ok) throw new HttpProblem(422, "unfit", { errors: result.errors });
    response.json({ dryRun, changes: result.changes });
  });

  router.get("/people", allow("read"), async (request, response) => {
    const list = listRequest(request, {});
    const page = pageInMemory((await http.directory()).people, list);
    response.json({ items: page.rows.map(personView), nextCursor: page.nextCursor });
  });

  router.get("/people/:id", allow("read"), async (request, response) => {
    const id = param(request, "id");
    const found = (await http.directory()).people.find((each) => each.id === id);
    if (!found) throw new HttpProblem(404, say("not-found", { thing: "person" }));
    response.json(personView(found));
  });

  router.get("/escalation-policies", allow("read"), async (request, response) => {
    const list = listRequest(request, {});
    const { escalation } = await http.directory();
    const rows = Object.entries(escalation).map(([id, steps]) => ({ id, steps }));
    const page = pageInMemory(rows, list);
    response.json({ items: page.rows, nextCursor: page.nextCursor });
  });
  return router;
}
