import type { CaseDoc } from "../../contract/case";
import type { NewEvent } from "../../contract/events";
import type { PageDoc, SendDoc } from "../../contract/page";
import type { RecordDoc } from "../../contract/records";
import { freshCase } from "../../server/core/intake/fresh-case";

type NewRecord = Omit<RecordDoc, "seq">;

/** Rows for tests of the store: complete and ordinary, each with what the test is about put over it. */

export function recordRow(id: string, over: Partial<NewRecord> = {}): NewRecord {
  return {
    id,
    shard: 0,
    type: "complaint",
    source: "hotline",
    at: 1_000,
    eventAt: 900,
    drill: false,
    body: { type: "complaint", id, source: "hotline", text: "墙面开裂" },
    extra: null,
    ...over,
  };
}

export function caseRow(id: string, over: Partial<CaseDoc> = {}): CaseDoc {
  const place = { project: "云栖府", product: null, batch: null, branch: null };
  const pack = { id: "real-estate", version: "1" };
  const title = "墙面开裂";
  return {
    ...freshCase({ id, place, title, at: 1_000, pack, drill: false, recurrenceOf: null }),
    ...over,
  };
}

export function pageRow(id: string, number: number, over: Partial<PageDoc> = {}): PageDoc {
  return {
    id,
    number,
    incidentId: "I-1",
    at: 1_000,
    reason: "RE-L1-G",
    level: 2,
    confidence: "confirmed",
    classes: [],
    to: [],
    fellToDuty: [],
    rule: { kind: "any" },
    ladder: [],
    nextStep: 0,
    nextAt: null,
    acknowledgedAt: null,
    acknowledgements: [],
    exhaustedAt: null,
    title: "墙面开裂",
    summary: { "zh-CN": "墙面开裂", en: "Cracks" },
    drill: false,
    ...over,
  };
}

export function sendRow(id: string, pageId: string, over: Partial<SendDoc> = {}): SendDoc {
  return {
    id,
    pageId,
    page: 1,
    incidentId: "I-1",
    to: "wang",
    step: 0,
    kind: "first",
    at: 1_000,
    channel: null,
    address: null,
    secret: null,
    state: "pending",
    attempts: 0,
    nextAttemptAt: 1_000,
    leaseUntil: null,
    mayRepeat: false,
    sentAt: null,
    providerId: null,
    reason: null,
    drill: false,
    ...over,
  };
}

/** An event that says which writer wrote it. */
export function event(writer: string, over: Partial<NewEvent> = {}): NewEvent {
  return { at: 1_000, type: "signal.read", data: { writer }, ...over };
}
