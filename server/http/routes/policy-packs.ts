import { say } from "../../../contract/refusal";
import { Router } from "express";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageInMemory } from "../list";
import { allow, param } from "../request";

/** Policy packs: the rules in force and the others on the shelf, as data. */
export function policyPackRoutes(http: Http): Router {
  const router = Router();
  const { library, pack } = http.deps;
  router.get("/", allow("read"), (request, response) => {
    const list = listRequest(request, {});
    const rows = [...library.packs.values()].map((each) => ({
      id: each.id,
      version: each.version,
      name: each.name,
      effectiveFrom: each.effectiveFrom,
      active: each.id === pack.id,
      rules: each.rules.length,
      events: each.events.length,
    }));
    const page = pageInMemory(rows, list);
    response.json({ items: page.rows, nextCursor: page.nextCursor });
  });
  router.get("/:id", allow("read"), (request, response) => {
    const found = library.packs.get(param(request, "id"));
    if (!found) throw new HttpProblem(404, say("not-found", { thing: "policy pack" }));
    response.json({ ...found, active: found.id === pack.id });
  });
  return router;
}
