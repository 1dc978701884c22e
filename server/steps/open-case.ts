import type { ActionOf } from "../../contract/action";
import type { CaseDoc, Reading } from "../../contract/case";
import { freshCase } from "../core/intake/fresh-case";
import type { Place } from "../core/intake/scope";
import type { CaseFile } from "./desk";
import { nextId, tell, type Work } from "./work";

/** Opens a case for one underlying problem, at level 4. */
export async function openCase(
  work: Work,
  about: { place: Place; title: string; recurrenceOf?: CaseDoc | null },
): Promise<CaseFile> {
  const doc = freshCase({
    id: await nextId(work, "case"),
    place: about.place,
    title: about.title,
    at: work.now,
    pack: work.deps.pack,
    drill: work.drill,
    recurrenceOf: about.recurrenceOf ?? null,
  });
  const file = await work.desk.open(work.tx, doc);
  tell(work, {
    type: "case.opened",
    case: doc.id,
    data: { title: doc.title, scope: doc.scope, recurrenceOf: doc.recurrenceOf },
  });
  return file;
}

/** A case that begins with a person's report of an event and no signal. */
export async function newReportCase(
  work: Work,
  action: ActionOf<"report_event">,
  seq: number,
): Promise<CaseFile> {
  const place: Place = {
    project: action.project ?? null,
    product: action.product ?? null,
    batch: action.batch ?? null,
    branch: action.branch ?? null,
  };
  const rule = work.deps.pack.events.find((one) => one.kinds.includes(action.kind));
  const where = place.project ?? place.product ?? place.branch ?? "";
  const title = `${where} ${rule?.text["zh-CN"] ?? action.kind}`.trim();
  const file = await openCase(work, { place, title });
  work.desk.add(file, reportReading(work, action, seq, file.doc.id));
  return file;
}

/** The report as a member of its case, so that it is found by its id; it adds no party and no origin. */
function reportReading(
  work: Work,
  action: ActionOf<"report_event">,
  seq: number,
  caseId: string,
): Reading {
  return {
    id: `action|${action.id}`,
    signal: action.id,
    source: "action",
    type: "event",
    seq,
    shard: 0,
    caseId,
    at: work.now,
    eventAt: work.now,
    late: false,
    role: "mention",
    excluded: null,
    reason: { "zh-CN": "有权人员上报的事件", en: "An event reported by an authorised person" },
    personKeys: [],
    householdKey: null,
    party: "none",
    label: action.by,
    channel: "report",
    outlet: null,
    outletKind: null,
    origin: false,
    url: null,
    excerpt: (action.text ?? "").slice(0, 80),
    threat: null,
    joint: null,
    harm: null,
    hint: null,
    print: { exact: `action|${action.id}`, minhash: null, terms: [] },
    complaint: null,
  };
}
