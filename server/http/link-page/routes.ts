import { randomBytes } from "node:crypto";
import { Router } from "express";
import type { Request, Response } from "express";
import type { Language } from "../../../contract/primitives";
import type { Http } from "../context";
import { param } from "../request";
import { renderDeadLink, renderLink } from "./render";
import type { LinkView } from "./render";

/**
 * Signed links of pages: GET shows, POST acknowledges. Mail scanners follow links, so that a GET must change nothing.
 * No session, no cookie, no script: the token is the whole right.
 */
export function linkRoutes(http: Http): Router {
  const router = Router();
  router.get("/:token", async (request, response) => {
    const claim = claimOf(http, request);
    const nonce = privately(response);
    if (!claim.ok) {
      dead(request, response, claim.reason, nonce);
      return;
    }
    await show(http, request, response, { ...claim, nonce });
  });
  router.post("/:token", async (request, response) => {
    const claim = claimOf(http, request);
    const nonce = privately(response);
    if (!claim.ok) {
      dead(request, response, claim.reason, nonce);
      return;
    }
    const { pageId, personId } = claim;
    const result = await http.flows.acknowledgePage(http.deps, {
      pageId,
      incidentId: null,
      personId,
      via: "link",
    });
    if (!result.ok) {
      dead(request, response, "invalid", nonce);
      return;
    }
    await show(http, request, response, { ...claim, nonce });
  });
  return router;
}

function claimOf(http: Http, request: Request) {
  const { secrets, clock } = http.deps;
  return http.flows.readPageLink(secrets, param(request, "token"), clock.now());
}

async function show(
  http: Http,
  request: Request,
  response: Response,
  of: { pageId: string; personId: string; nonce: string },
): Promise<void> {
  const [page, directory] = await Promise.all([
    http.deps.store.read.pages.get(of.pageId),
    http.flows.loadDirectory(http.deps.store.read.settings),
  ]);
  const person = directory.people.find((each) => each.id === of.personId);
  if (!page || !person) {
    dead(request, response, "invalid", of.nonce);
    return;
  }
  const view: LinkView = {
    page,
    person,
    people: directory.people,
    rule: ruleOf(http, page.reason, person.language),
    now: http.deps.clock.now(),
    zone: http.deps.timeZone,
    nonce: of.nonce,
  };
  response.type("html").send(renderLink(view));
}

function ruleOf(http: Http, id: string, language: Language): LinkView["rule"] {
  const packs = [http.deps.pack, ...http.deps.library.packs.values()];
  const rule = packs
    .flatMap((pack) => [...pack.rules, ...pack.events])
    .find((each) => each.id === id);
  return rule ? { text: rule.text[language], clause: `${rule.id} · ${rule.clause}` } : null;
}

/** Nothing of it may be kept, found, framed or passed on; the style needs this response's own number. */
function privately(response: Response): string {
  const nonce = randomBytes(16).toString("base64");
  response.set({
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  });
  return nonce;
}

function dead(
  request: Request,
  response: Response,
  reason: "expired" | "invalid",
  nonce: string,
): void {
  const language = request.acceptsLanguages("zh", "zh-CN", "en") === "en" ? "en" : "zh-CN";
  response
    .status(reason === "expired" ? 410 : 404)
    .type("html")
    .send(renderDeadLink(reason, language, nonce));
}
