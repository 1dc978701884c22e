import { Router } from "express";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { actorOf, allow } from "../request";

/** What people do to complaints, cases and incidents. 202 where the action waits for its turn. */
export function actionRoutes(http: Http): Router {
  const router = Router();
  router.post("/", allow("actions.take"), async (request, response) => {
    const result = await http.flows.takeAction(http.deps, {
      body: request.body as unknown,
      actor: actorOf(response),
    });
    if (!result.ok) throw new HttpProblem(422, "unfit", { errors: result.errors });
    const { id, outcome } = result;
    if (outcome === null)
      return void response.status(202).json({ id, accepted: null, reason: null });
    if (!outcome.accepted) throw new HttpProblem(409, outcome.said ?? "action-refused");
    response.json({ id, accepted: true, reason: null });
  });
  return router;
}
