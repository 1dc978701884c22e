import { say } from "../../../contract/refusal";
import { Router } from "express";
import { z } from "zod";
import type { AlertDoc } from "../../../contract/alert";
import type { CaseView } from "../../../contract/api";
import type { CaseDoc } from "../../../contract/case";
import type { CasePageView } from "../../../contract/case-page";
import type { CaseDetailView } from "../../../contract/summary";
import type { Http } from "../context";
import { HttpProblem } from "../errors";
import { listRequest, pageOf } from "../list";
import { partiesNow } from "../../steps/parties-now";
import { nextRaise } from "../detail/next-raise";
import { originsOf } from "../detail/origins";
import { alertView, caseReadingView, caseView, partyViews } from "../present/case";
import type { Viewing } from "../present/signal";
import { rulesOf } from "../summary/rules";
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

/** Records of a case that its own screen shows, and those that an incident's shows of each of its cases. */
const READINGS_SHOWN = 2_000;
export const READINGS_IN_INCIDENT = 500;
/** A case of more records than this is counted by the worker alone. */
const READINGS_COUNTED = 20_000;

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
    const to = { zone: http.deps.timeZone, unmask: false, most: READINGS_SHOWN };
    const [detail, spread] = await Promise.all([
      caseDetail(http, found, to),
      originsOf(http, [found.id]),
    ]);
    const marks = [...detail.alerts, ...(detail.next ? [detail.next] : [])];
    const rules = rulesOf(http, { incidents: [], facts: {}, pages: [], marks });
    const page: CasePageView = { ...detail, spread, rules };
    response.json(page);
  });
  return router;
}

/** One case with its alerts and its first readings; all of them are counted. */
export async function caseDetail(
  http: Http,
  found: CaseDoc,
  to: Viewing & { most: number },
): Promise<CaseDetailView> {
  const { readings, records, alerts } = http.deps.store.read;
  const [read, raised, next] = await Promise.all([
    readings.find({
      where: { caseId: found.id },
      orderBy: [["at", "asc"]],
      limit: READINGS_COUNTED,
    }),
    alerts.find({ where: { caseId: found.id } }),
    nextRaise(http, found),
  ]);
  const shown = read.slice(0, to.most);
  const byId = new Map((await records.many(shown.map((row) => row.id))).map((r) => [r.id, r]));
  return {
    ...viewOf(http, found, raised),
    readings: shown.flatMap((reading) => {
      const record = byId.get(reading.id);
      return record ? [caseReadingView(record, reading, to)] : [];
    }),
    more: read.length > to.most,
    alerts: raised.sort((a, b) => a.at - b.at).map((alert) => alertView(alert, to.zone)),
    counting: partyViews(partiesNow(found, read), read, to.zone),
    next,
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
