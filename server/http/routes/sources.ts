import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import { SYSTEM } from "../../../contract/permissions";
import { sourceInput } from "../../../contract/source";
import type { SourceDoc } from "../../../contract/source";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageInMemory } from "../list";
import { sourceView } from "../present/directory";
import { actorOf, allow, body, param } from "../request";

/** Filters of the list of sources. */
export const sourceFilters = { state: z.enum(["new", "ok", "late", "silent", "off"]).optional() };

const asInput = (source: SourceDoc) => sourceInput.parse(sourceInput.strip().parse(source));

/** Sources: places that monitors listen to. A change goes the same way as `onevoice apply`. */
export function sourceRoutes(http: Http): Router {
  const router = Router();
  const { sources } = http.deps.store.read;
  const all = () => sources.find({ limit: 1_000 });

  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, sourceFilters);
    const { state } = list.filters;
    const rows = (await all()).filter((each) => state === undefined || each.state === state);
    const page = pageInMemory(rows, list);
    const items = page.rows.map((source) => sourceView(source, http.deps.timeZone));
    response.json({ items, nextCursor: page.nextCursor });
  });

  router.get("/:id", allow("read"), async (request, response) => {
    const source = await sources.get(param(request, "id"));
    if (!source) throw new HttpProblem(404, say("not-found", { thing: "source" }));
    response.json(sourceView(source, http.deps.timeZone));
  });

  testRoutes(router, http);

  router.put("/:id", allow("sources.manage"), async (request, response) => {
    const id = param(request, "id");
    const wanted = sourceInput.parse(
      body(
        request,
        sourceInput.partial({ id: true }).transform((given) => ({ ...given, id })),
      ),
    );
    const others = (await all()).filter((each) => each.id !== id).map(asInput);
    await apply(http, [...others, wanted], actorOf(response).id);
    const stored = await sources.get(id);
    if (!stored) throw new HttpProblem(500, "source-not-stored");
    response.json(sourceView(stored, http.deps.timeZone));
  });

  router.delete("/:id", allow("sources.manage"), async (request, response) => {
    const id = param(request, "id");
    const before = await all();
    if (!before.some((each) => each.id === id))
      throw new HttpProblem(404, say("not-found", { thing: "source" }));
    const rest = before.filter((each) => each.id !== id).map(asInput);
    await apply(http, rest, actorOf(response).id);
    response.status(204).end();
  });
  return router;
}

/** One visit now, told step by step: of a source that is about to be added, or of one that is there. */
function testRoutes(router: Router, http: Http): void {
  router.post("/test", allow("sources.manage"), async (request, response) => {
    response.json(await http.flows.testSource(http.deps, body(request, sourceInput)));
  });

  router.post("/:id/test", allow("sources.manage"), async (request, response) => {
    const source = await http.deps.store.read.sources.get(param(request, "id"));
    if (!source) throw new HttpProblem(404, say("not-found", { thing: "source" }));
    response.json(await http.flows.testSource(http.deps, asInput(source)));
  });
}

// Who may manage sources need not be able to apply a whole directory: the centre applies this one list for him.
async function apply(http: Http, sources: readonly unknown[], by: string): Promise<void> {
  const result = await http.flows.applyDirectory(http.deps, {
    input: { sources },
    dryRun: false,
    actor: { ...SYSTEM, id: by },
  });
  if (!result.ok) throw new HttpProblem(422, "unfit", { errors: result.errors });
}
