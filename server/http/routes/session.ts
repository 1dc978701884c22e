import { Router } from "express";
import type { Request } from "express";
import { rateLimit } from "express-rate-limit";
import { credentials } from "../../../contract/access";
import type { UserDoc } from "../../../contract/records";
import { actorOfUser } from "../../flows/access/actor-of";
import { completeSetup } from "../../flows/access/complete-setup";
import { signIn } from "../../flows/access/sign-in";
import type { Http } from "../context";
import { HttpProblem, sendProblem } from "../errors";
import { sessionView } from "../present/directory";
import { actorOf, body } from "../request";
import { sameSite } from "../same-site";
import { SESSION_COOKIE } from "../session";
import { settled } from "../settled";

const WINDOW_MS = 15 * 60_000;
// Ten wrong passwords in a quarter of an hour: a person has long asked for help by then.
const WRONG_TRIES = 10;

/** Signing in and out, and the one-time set-up of a centre that nobody administers yet. */
export function sessionRoutes(http: Http): Router {
  const router = Router();
  router.get("/session", async (_request, response) => {
    const actor = actorOf(response);
    const user = actor.kind === "user" ? await http.deps.store.read.users.get(actor.id) : null;
    response.json(sessionView(actor, user?.language ?? null));
  });

  router.post("/session", limiter(), async (request, response) => {
    requireSameSite(http, request);
    const result = await signIn(http.access, body(request, credentials));
    if (!result.ok) throw new HttpProblem(401, "wrong-credentials");
    await beginSession(request, result.user);
    response.json(await viewOfUser(http, result.user));
  });

  router.delete("/session", async (request, response) => {
    await settled((done) => request.session.destroy(done));
    response.clearCookie(SESSION_COOKIE).status(204).end();
  });

  router.get("/setup", async (_request, response) => {
    response.json({ needed: (await http.deps.store.read.users.count()) === 0 });
  });

  router.post("/setup", limiter(), async (request, response) => {
    requireSameSite(http, request);
    const result = await completeSetup(http.access, request.body as unknown);
    if (!result.ok) throw new HttpProblem(422, "unfit", { errors: result.errors });
    await beginSession(request, result.user);
    response.status(201).json(await viewOfUser(http, result.user));
  });
  return router;
}

function requireSameSite(http: Http, request: Request): void {
  if (!sameSite(request, http.deps.publicUrl)) throw new HttpProblem(403, "sign-in-elsewhere");
}

async function viewOfUser(http: Http, user: UserDoc) {
  const { people } = await http.directory();
  return sessionView(actorOfUser(user, people), user.language);
}

/** A fresh session id at every sign-in: one planted before is worth nothing. */
async function beginSession(request: Request, user: UserDoc): Promise<void> {
  const { session } = request;
  await settled((done) => session.regenerate(done));
  request.session.userId = user.id;
  await settled((done) => request.session.save(done));
}

function limiter() {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: WRONG_TRIES,
    skipSuccessfulRequests: true,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // A proxy that nobody told us about is no reason to fail; the nearest address counts then.
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => sendProblem(response, new HttpProblem(429, "too-many-tries")),
  });
}
