import { faultAt } from "../../../contract/field-fault";
import { say } from "../../../contract/refusal";
import type { Request, Response } from "express";
import { z } from "zod";
import type { PageView } from "../../../contract/api";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { pageViews } from "../page-views";
import { actorOf, body } from "../request";

/** Whose acknowledgement it is, where the asker is no person himself: a machine's key names the person. */
export const acknowledgeInput = z.object({
  person: z.string().trim().min(1).max(100).nullish(),
  by: z.string().trim().min(1).max(100).nullish(),
});

/** Acknowledges a page, or all pages of an incident, for the person who asks. Answers the pages as they then stand. */
export async function acknowledge(
  http: Http,
  request: Request,
  response: Response,
  what: { pageId: string | null; incidentId: string | null },
): Promise<{ items: PageView[] }> {
  const actor = actorOf(response);
  const named = body(request, acknowledgeInput);
  const result = await http.flows.acknowledgePage(http.deps, {
    ...what,
    personId: personOf(actor, named.person ?? named.by ?? null),
    via: actor.kind === "user" ? "dashboard" : "api",
  });
  if (result.ok && result.pages.length > 0) return { items: await pageViews(http, result.pages) };
  if (result.ok || result.reason === "not-found")
    throw new HttpProblem(404, say("not-found", { thing: "page" }));
  throw new HttpProblem(403, "page-of-another");
}

function personOf(actor: { kind: string; personId: string | null }, named: string | null): string {
  if (actor.kind === "user") {
    if (actor.personId === null) throw new HttpProblem(403, "nobody-paged-you");
    if (named !== null && named !== actor.personId)
      throw new HttpProblem(403, "acknowledges-himself");
    return actor.personId;
  }
  if (named === null)
    throw new HttpProblem(422, "unfit", {
      errors: [faultAt("person", say("acknowledger-wanted"))],
    });
  return named;
}
