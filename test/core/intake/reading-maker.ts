import type { Reading } from "../../../contract/case";

/** A verified complaint as a reading, with what a test wants otherwise. */
export function readingOf(id: string, over: Partial<Reading> = {}): Reading {
  return {
    id: `hotline|${id}`,
    signal: id,
    source: "hotline",
    type: "complaint",
    seq: Number(/\d+/.exec(id)?.[0] ?? 0),
    shard: 0,
    caseId: "case-1",
    at: 0,
    eventAt: 0,
    late: false,
    role: "complaint",
    excluded: null,
    reason: { "zh-CN": "投诉", en: "A complaint" },
    personKeys: [`phone:${id}`],
    householdKey: null,
    party: "verified",
    label: id,
    channel: "hotline",
    outlet: null,
    outletKind: null,
    origin: false,
    url: null,
    excerpt: id,
    threat: null,
    joint: null,
    harm: null,
    hint: null,
    print: { exact: id, minhash: null, terms: [] },
    complaint: null,
    ...over,
  };
}
