import { say } from "../../../contract/refusal";
import { Router, type Request, type Response } from "express";
import { z } from "zod";
import type { StatementView } from "../../../contract/response";
import { language } from "../../../contract/primitives";
import {
  AUDIENCES,
  reasonInput,
  signOffInput,
  spokenInput,
  STATEMENT_STATES,
  type StatementDoc,
} from "../../../contract/statement";
import type { StatementAnswer, StatementRefusal } from "../../flows/statements/answer";
import { draftStatement } from "../../flows/statements/draft";
import { editStatement } from "../../flows/statements/edit";
import { returnStatement } from "../../flows/statements/return";
import { signStatement } from "../../flows/statements/sign";
import { recordSpoken } from "../../flows/statements/speak";
import { submitStatement } from "../../flows/statements/submit";
import { withdrawStatement } from "../../flows/statements/withdraw";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageInMemory, pageOf } from "../list";
import { statementView } from "../present/response";
import { actorOf, allow, body, param } from "../request";

/** Filters of the list of statements. */
export const statementFilters = {
  incident: z.string().min(1).max(200).optional(),
  state: z.enum(STATEMENT_STATES).optional(),
  audience: z.enum(AUDIENCES).optional(),
  language: language.optional(),
};

/** Filter of the current statements. */
export const currentFilters = { incident: z.string().min(1).max(200).optional() };

/** Statements: drafted, signed by two, current one at a time. */
export function statementRoutes(http: Http): Router {
  const router = Router();
  readRoutes(router, http);
  writeRoutes(router, http);
  signRoutes(router, http);
  return router;
}

/** Templates with named blanks, as communicators wrote them. */
export function statementTemplateRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), (request, response) => {
    const list = listRequest(request, {});
    const page = pageInMemory([...http.deps.library.templates.values()], list);
    response.json({ items: page.rows, nextCursor: page.nextCursor });
  });
  return router;
}

function readRoutes(router: Router, http: Http): void {
  const { statements } = http.deps.store.read;
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, statementFilters);
    const { incident, state, audience, language: spoken } = list.filters;
    const where = {
      ...(incident === undefined ? {} : { incidentId: incident }),
      ...(state === undefined ? {} : { state }),
      ...(audience === undefined ? {} : { audience }),
      ...(spoken === undefined ? {} : { language: spoken }),
    };
    const page = await pageOf(statements, { order: "createdAt", where }, list);
    response.json({ items: await viewsOf(http, page.rows), nextCursor: page.nextCursor });
  });
  router.get("/current", allow("read"), async (request, response) => {
    const list = listRequest(request, currentFilters);
    const { incident } = list.filters;
    const where = {
      state: "released" as const,
      ...(incident === undefined ? {} : { incidentId: incident }),
    };
    const page = await pageOf(statements, { order: "releasedAt", where }, list);
    response.json({ items: await viewsOf(http, page.rows), nextCursor: page.nextCursor });
  });
  router.get("/:id", allow("read"), async (request, response) => {
    const row = await statements.get(param(request, "id"));
    if (!row) throw new HttpProblem(404, say("not-found", { thing: "statement" }));
    response.json((await viewsOf(http, [row]))[0]);
  });
}

function writeRoutes(router: Router, http: Http): void {
  const may = allow("statements.write");
  router.post("/", may, async (request, response) => {
    const given = { body: request.body as unknown, actor: actorOf(response) };
    await answer(http, response, await draftStatement(http.deps, given), 201);
  });
  router.put("/:id", may, async (request, response) => {
    const given = { body: request.body as unknown, ...asked(request, response) };
    await answer(http, response, await editStatement(http.deps, given));
  });
  router.post("/:id/submit", may, async (request, response) => {
    await answer(http, response, await submitStatement(http.deps, asked(request, response)));
  });
}

function signRoutes(router: Router, http: Http): void {
  router.post("/:id/sign-offs", allow("read"), async (request, response) => {
    const given = { signOff: body(request, signOffInput), ...asked(request, response) };
    await answer(http, response, await signStatement(http.deps, given));
  });
  router.post("/:id/return", allow("read"), async (request, response) => {
    const given = { ...body(request, reasonInput), ...asked(request, response) };
    await answer(http, response, await returnStatement(http.deps, given));
  });
  router.post("/:id/withdraw", allow("statements.withdraw"), async (request, response) => {
    const given = { ...body(request, reasonInput), ...asked(request, response) };
    await answer(http, response, await withdrawStatement(http.deps, given));
  });
  router.post("/:id/spoken", allow("statements.speak"), async (request, response) => {
    const given = { spoken: body(request, spokenInput), ...asked(request, response) };
    await answer(http, response, await recordSpoken(http.deps, given));
  });
}

function asked(request: Request, response: Response) {
  return { id: param(request, "id"), actor: actorOf(response) };
}

async function answer(
  http: Http,
  response: Response,
  outcome: StatementAnswer,
  status = 200,
): Promise<void> {
  if (!outcome.ok) throw problemOf(outcome);
  response.status(status).json((await viewsOf(http, [outcome.row]))[0]);
}

const STATUS = { "not-found": 404, "not-allowed": 403, conflict: 409, invalid: 422 } as const;

function problemOf(refusal: StatementRefusal): HttpProblem {
  const { kind, said, errors, statement, revision } = refusal;
  return new HttpProblem(STATUS[kind], said, {
    errors,
    ...(statement === undefined ? {} : { statement }),
    ...(revision === undefined ? {} : { revision }),
  });
}

async function viewsOf(http: Http, rows: readonly StatementDoc[]): Promise<StatementView[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.incidentId))];
  const [incidents, { people }] = await Promise.all([
    http.deps.store.read.incidents.many(ids),
    http.directory(),
  ]);
  const titles = new Map(incidents.map((one) => [one.id, one.title]));
  const to = { zone: http.deps.timeZone, now: http.deps.clock.now(), people };
  return rows.map((row) =>
    statementView(row, { incidentTitle: titles.get(row.incidentId) ?? "", to }),
  );
}
