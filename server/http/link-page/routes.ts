import { randomBytes } from "node:crypto";
import { Router } from "express";
import type { Request, Response } from "express";
import { commandByLink } from "../../flows/command-by-link";
import type { CommandOutcome } from "../../steps/take-command";
import type { Http } from "../context";
import { param } from "../request";
import { renderDeadLink, renderLink } from "./render";
import { situationOf } from "./situation";
import { LINK_WORDS } from "./words";

/**
 * Signed links of pages: GET shows, POST acknowledges, POST …/command takes command. Mail scanners follow links, so that
 * a GET must change nothing. No session, no cookie, no script: the token is the whole right.
 */
export function linkRoutes(http: Http): Router {
  const router = Router();
  router.get("/:token", async (request, response) => {
    await withLink(http, request, response, (link) => show(http, request, response, link));
  });
  router.post("/:token", async (request, response) => {
    await withLink(http, request, response, async (link) => {
      const { pageId, personId } = link;
      const asked = { pageId, incidentId: null, personId, via: "link" as const };
      const result = await http.flows.acknowledgePage(http.deps, asked);
      if (result.ok) await show(http, request, response, link);
      else dead(request, response, { reason: "invalid", tookOver: null }, link.nonce);
    });
  });
  router.post("/:token/command", async (request, response) => {
    await withLink(http, request, response, async (link) => {
      const outcome = await commandByLink(http.deps, link);
      if (outcome.ok) response.redirect(303, `/a/${param(request, "token")}`);
      else await show(http, request, response.status(409), link, outcome);
    });
  });
  return router;
}

interface Link {
  pageId: string;
  personId: string;
  nonce: string;
}

/** Does this for a link that is valid; any other gets its polite page. */
async function withLink(
  http: Http,
  request: Request,
  response: Response,
  act: (link: Link) => Promise<void>,
): Promise<void> {
  const { secrets, clock } = http.deps;
  const claim = http.flows.readPageLink(secrets, param(request, "token"), clock.now());
  const nonce = privately(response);
  if (claim.ok) return act({ ...claim, nonce });
  const tookOver = claim.reason === "expired" ? await whoTookOver(http, claim.pageId) : null;
  dead(request, response, { reason: claim.reason, tookOver }, nonce);
}

/** Who commands the incident, and who answered the page: names, nothing else. */
async function whoTookOver(http: Http, pageId: string): Promise<string[]> {
  const page = await http.deps.store.read.pages.get(pageId);
  const incident = page && (await http.deps.store.read.incidents.get(page.incidentId));
  const { people } = await http.directory();
  const ids = [incident?.commander, ...(page?.acknowledgements ?? []).map((one) => one.by)];
  return [...new Set(ids)].flatMap((id) => people.find((one) => one.id === id)?.name ?? []);
}

async function show(
  http: Http,
  request: Request,
  response: Response,
  link: Link,
  refused: Extract<CommandOutcome, { ok: false }> | null = null,
): Promise<void> {
  const [page, directory] = await Promise.all([
    http.deps.store.read.pages.get(link.pageId),
    http.directory(),
  ]);
  const { people } = directory;
  const person = people.find((each) => each.id === link.personId);
  if (!page || !person) {
    dead(request, response, { reason: "invalid", tookOver: null }, link.nonce);
    return;
  }
  const words = LINK_WORDS[person.language];
  const holder = refused?.reason === "held" ? refused.by : null;
  response.type("html").send(
    renderLink({
      page,
      person,
      people,
      situation: await situationOf(http, page, person, directory),
      now: http.deps.clock.now(),
      zone: http.deps.timeZone,
      nonce: link.nonce,
      token: param(request, "token"),
      refused:
        refused === null
          ? null
          : holder === null
            ? words.notEntitled
            : words.held(people.find((one) => one.id === holder)?.name ?? holder),
    }),
  );
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
  of: { reason: "expired" | "invalid"; tookOver: readonly string[] | null },
  nonce: string,
): void {
  const language = request.acceptsLanguages("zh", "zh-CN", "en") === "en" ? "en" : "zh-CN";
  response
    .status(of.reason === "expired" ? 410 : 404)
    .type("html")
    .send(renderDeadLink(of, language, nonce));
}
