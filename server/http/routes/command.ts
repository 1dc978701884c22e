import { Router, type Request, type Response } from "express";
import type { IncidentDoc } from "../../../contract/incident";
import { commandInput, loweringInput, type LoweringAnswer } from "../../../contract/response";
import { reasonInput } from "../../../contract/statement";
import type { Http } from "../context";
import type { LoweringResult } from "../flows";
import { incidentView } from "../present/incident";
import { decided } from "../refused";
import { actorOf, allow, body, param } from "../request";
import { iso } from "../time";

/** What who commands does to an incident: command itself, lowering with a second person, closing. */
export function commandRoutes(http: Http): Router {
  const router = Router();
  const { deps, flows } = http;
  const asked = (request: Request, response: Response) => ({
    incidentId: param(request, "id"),
    actor: actorOf(response),
  });

  router.post("/:id/command", allow("command.take"), async (request, response) => {
    const wish = body(request, commandInput);
    const result = await flows.takeCommand(deps, { ...asked(request, response), wish });
    response.json(await viewOf(http, decided(result).incident));
  });
  router.post("/:id/close", allow("incidents.close"), async (request, response) => {
    const { reason } = body(request, reasonInput);
    const result = await flows.closeIncident(deps, { ...asked(request, response), reason });
    response.json(await viewOf(http, decided(result).incident));
  });
  router.post("/:id/lowering", allow("levels.lower"), async (request, response) => {
    const wish = body(request, loweringInput);
    await lowered(http, response, flows.askLowering(deps, { ...asked(request, response), wish }));
  });
  router.post("/:id/lowering/second", allow("levels.lower"), async (request, response) => {
    await lowered(http, response, flows.secondLowering(deps, asked(request, response)));
  });
  router.delete("/:id/lowering", allow("levels.lower"), async (request, response) => {
    await lowered(http, response, flows.dropLowering(deps, asked(request, response)));
  });
  return router;
}

async function lowered(
  http: Http,
  response: Response,
  pending: Promise<LoweringResult>,
): Promise<void> {
  const { state, incident } = decided(await pending);
  const { lowering } = incident;
  const answer: LoweringAnswer = {
    state,
    incident: await viewOf(http, incident),
    asked: lowering && { ...lowering, at: iso(lowering.at, http.deps.timeZone) },
  };
  response.status(state === "queued" ? 202 : 200).json(answer);
}

async function viewOf(http: Http, incident: IncidentDoc) {
  const { people } = await http.directory();
  return incidentView(incident, { zone: http.deps.timeZone, people });
}
