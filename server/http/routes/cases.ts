import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { AlertDoc } from "../../../contract/alert";
import type { CaseView } from "../../../contract/api";
import type { CaseDoc } from "../../../contract/case";
import type { CaseDetailView } from "../../../contract/summary";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageOf } from "../list";
import { partiesNow } from "../../steps/parties-now";
import { alertView, caseView, partyView } from "../present/case";
import { signalView, type Viewing } from "../present/signal";
import { allow, param } from "../request";

/** Filters of the list of cases. */
export const caseFilters = {
  status: z.enum(["open", "resolved", "closed"]).optional(),
  level: z.coerce
    .number()
    .pipe(z.literal([1, 2, 3, 4]))
    .optional(),
  incident: z.string().min(1).max(200).optional(),
};

const READINGS_SHOWN = 500;

/** Cases; one case comes with every reading of it: who counts, who does not, and why. */
export function caseRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, caseFilters);
    const { status, level, incident } = list.filters;
    const where = {
      ...(status === undefined ? {} : { status }),
      ...(level === undefined ? {} : { level }),
      ...(incident === undefined ? {} : { incidentId: incident }),
    };
    const page = await pageOf(http.deps.store.read.cases, { order: "openedAt", where }, list);
    response.json({ items: await caseViews(http, page.rows), nextCursor: page.nextCursor });
  });

  router.get("/:id", allow("read"), async (request, response) => {
    const found = await http.deps.store.read.cases.get(param(request, "id"));
    if (!found) throw new HttpProblem(404, say("not-found", { thing: "case" }));
    const to = { zone: http.deps.timeZone, unmask: false };
    response.json(await caseDetail(http, found, to));
  });
  return router;
}

/** One case with its alerts and its first readings. */
export async function caseDetail(http: Http, found: CaseDoc, to: Viewing): Promise<CaseDetailView> {
  const { readings, records, alerts } = http.deps.store.read;
  const [read, raised] = await Promise.all([
    readings.find({
      where: { caseId: found.id },
      orderBy: [["at", "asc"]],
      limit: READINGS_SHOWN + 1,
    }),
    alerts.find({ where: { caseId: found.id } }),
  ]);
  const shown = read.slice(0, READINGS_SHOWN);
  const byId = new Map((await records.many(shown.map((row) => row.id))).map((r) => [r.id, r]));
  return {
    ...viewOf(http, found, raised),
    readings: shown.flatMap((reading) => {
      const record = byId.get(reading.id);
      return record ? [signalView(record, reading, to)] : [];
    }),
    more: read.length > READINGS_SHOWN,
    alerts: raised.sort((a, b) => a.at - b.at).map((alert) => alertView(alert, to.zone)),
    counting: partiesNow(found, read).map((party) => partyView(party, to.zone)),
  };
}

/** Views of cases, each with its evidence: one read of alerts for all of them. */
export async function caseViews(http: Http, cases: readonly CaseDoc[]) {
  const ids = cases.map((each) => each.id);
  const alerts =
    ids.length === 0
      ? []
      : await http.deps.store.read.alerts.find({ where: { caseId: { in: ids } }, limit: 5_000 });
  return casesViewed(http, cases, alerts);
}

/** The same where the alerts were read already. */
export function casesViewed(
  http: Http,
  cases: readonly CaseDoc[],
  alerts: readonly AlertDoc[],
): CaseView[] {
  const byCase = new Map<string, AlertDoc[]>();
  for (const alert of alerts) {
    const mine = byCase.get(alert.caseId);
    if (mine) mine.push(alert);
    else byCase.set(alert.caseId, [alert]);
  }
  return cases.map((each) => viewOf(http, each, byCase.get(each.id) ?? []));
}

function viewOf(http: Http, openCase: CaseDoc, alerts: readonly AlertDoc[]) {
  const { timeZone, library, pack } = http.deps;
  const pinned = library.packs.get(openCase.packId) ?? pack;
  return caseView(openCase, { zone: timeZone, pack: pinned, alerts });
}
