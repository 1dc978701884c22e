import { say } from "../../../contract/refusal";
import { Router } from "express";
import { createApiKey } from "../../flows/access/create-api-key";
import { createUser } from "../../flows/access/create-user";
import { removeUser } from "../../flows/access/remove-user";
import { revokeApiKey } from "../../flows/access/revoke-api-key";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageInMemory } from "../list";
import { apiKeyView, userView } from "../present/directory";
import { actorOf, allow, param } from "../request";

/** Users and keys: who may do what. Administrators only. */
export function accessRoutes(http: Http): Router {
  const router = Router();
  userRoutes(router, http);
  keyRoutes(router, http);
  return router;
}

function userRoutes(router: Router, http: Http): void {
  const zone = http.deps.timeZone;
  router.get("/users", allow("access.manage"), async (request, response) => {
    const list = listRequest(request, {});
    const page = pageInMemory(await http.deps.store.read.users.find({ limit: 1_000 }), list);
    const items = page.rows.map((user) => userView(user, zone));
    response.json({ items, nextCursor: page.nextCursor });
  });
  router.post("/users", allow("access.manage"), async (request, response) => {
    const made = await createUser(http.access, {
      user: request.body as unknown,
      actor: actorOf(response),
    });
    if (!made.ok) throw new HttpProblem(422, "unfit", { errors: made.errors });
    response.status(201).json(userView(made.user, zone));
  });
  router.delete("/users/:id", allow("access.manage"), async (request, response) => {
    const removed = await removeUser(http.access, {
      id: param(request, "id"),
      actor: actorOf(response),
    });
    if (!removed.ok && removed.reason === "not-found")
      throw new HttpProblem(404, say("not-found", { thing: "user" }));
    if (!removed.ok) throw new HttpProblem(409, "last-administrator");
    response.status(204).end();
  });
}

function keyRoutes(router: Router, http: Http): void {
  const zone = http.deps.timeZone;
  router.get("/api-keys", allow("access.manage"), async (request, response) => {
    const list = listRequest(request, {});
    const page = pageInMemory(await http.deps.store.read.apiKeys.find({ limit: 1_000 }), list);
    const items = page.rows.map((key) => apiKeyView(key, zone));
    response.json({ items, nextCursor: page.nextCursor });
  });
  router.post("/api-keys", allow("access.manage"), async (request, response) => {
    const made = await createApiKey(http.access, {
      key: request.body as unknown,
      actor: actorOf(response),
    });
    if (!made.ok) throw new HttpProblem(422, "unfit", { errors: made.errors });
    // The only time that the key itself is shown.
    response.status(201).json({ ...apiKeyView(made.row, zone), key: made.key });
  });
  router.delete("/api-keys/:id", allow("access.manage"), async (request, response) => {
    const revoked = await revokeApiKey(http.access, {
      id: param(request, "id"),
      actor: actorOf(response),
    });
    if (!revoked.ok) throw new HttpProblem(404, say("not-found", { thing: "key" }));
    http.authenticator.forget();
    response.json(apiKeyView(revoked.row, zone));
  });
}
