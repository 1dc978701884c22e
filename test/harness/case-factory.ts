import path from "node:path";
import { DateTime } from "luxon";
import type { CaseDoc, Reading } from "../../contract/case";
import type { Instant } from "../../contract/primitives";
import type { PolicyPack } from "../../contract/policy";
import { readLibrary } from "../../server/adapters/files/library";
import { evaluatePolicy, type RuleFinding } from "../../server/core/detection/evaluate-policy";
import type { CaseFacts } from "../../server/core/detection/finding";
import { countParties, type IdentityLink } from "../../server/core/intake/count-parties";
import { caseRow } from "./store-rows";

/** The folder that holds `playbooks/`. */
export const ROOT = path.resolve(import.meta.dirname, "../..");
const { packs } = readLibrary(path.join(ROOT, "playbooks"));

/** A pack as it is shipped. */
export function pack(id: string): PolicyPack {
  const found = packs.get(id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
}

/** An instant (ms) from local ISO text; Shanghai unless another zone is named. */
export function at(text: string, zone = "Asia/Shanghai"): Instant {
  const parsed = DateTime.fromISO(text, { zone });
  if (!parsed.isValid) throw new Error(`no time: ${text}`);
  return parsed.toMillis();
}

let made = 0;

/** A complaint's reading; whatever is named replaces the plain one. */
export function reading(over: Partial<Reading> = {}): Reading {
  made += 1;
  const id = over.signal ?? `s-${String(made)}`;
  const eventAt = over.eventAt ?? at("2026-03-09T09:00");
  return {
    id: `test|${id}`,
    signal: id,
    source: "test",
    type: "complaint",
    seq: made,
    shard: 0,
    caseId: "case-1",
    at: eventAt,
    eventAt,
    late: false,
    role: "complaint",
    excluded: null,
    reason: { "zh-CN": "-", en: "-" },
    personKeys: [],
    householdKey: null,
    party: "possible",
    label: id,
    channel: "hotline",
    outlet: null,
    outletKind: null,
    origin: false,
    url: null,
    excerpt: "",
    threat: null,
    joint: null,
    harm: null,
    hint: null,
    print: { exact: id, minhash: null, terms: [] },
    complaint: {
      status: "open",
      madeAt: eventAt,
      outcome: null,
      resolvedAt: null,
      closedAt: null,
      reopenedAt: null,
    },
    ...over,
  };
}

/** An identified person's complaint, from a flat where one is given. */
export function from(
  person: string,
  flat: string | null = null,
  over: Partial<Reading> = {},
): Reading {
  return reading({
    personKeys: [`phone:${person}`],
    householdKey: flat === null ? null : `household:${flat}`,
    party: "verified",
    ...over,
  });
}

/** An anonymous author's complaint. */
export function anonymous(author: string, over: Partial<Reading> = {}): Reading {
  return reading({
    personKeys: [`author:${author}`],
    party: "possible",
    channel: "social",
    ...over,
  });
}

/** A negative publication that counts as an origin. */
export function published(
  outlet: string,
  kind: "registered" | "self-media",
  over: Partial<Reading> = {},
): Reading {
  return reading({
    type: kind === "registered" ? "article" : "post",
    role: "publication",
    party: "none",
    outlet,
    outletKind: kind,
    origin: true,
    personKeys: [`outlet:${outlet}`],
    complaint: null,
    ...over,
  });
}

/** As many households as are asked for, one complaint each. */
export function households(count: number, over: Partial<Reading> = {}): Reading[] {
  return Array.from({ length: count }, (_, index) =>
    from(`P${String(index + 1)}`, `H${String(index + 1)}`, over),
  );
}

/** A case with these readings; its counts are made of them. */
export function caseOf(readings: readonly Reading[], over: Partial<CaseDoc> = {}): CaseDoc {
  return {
    ...caseRow("case-1", { title: "云栖府 渗漏", packId: "re-cn" }),
    openedAt: 0,
    updatedAt: 0,
    levelSince: 0,
    quietSince: 0,
    counts: countParties(readings, over.links ?? [], { from: null, to: null }).counts,
    signals: readings.length,
    ...over,
  };
}

/** A case as the rules see it. */
export function factsOf(readings: readonly Reading[], over: Partial<CaseDoc> = {}): CaseFacts {
  const links: IdentityLink[] = over.links ?? [];
  return {
    case: caseOf(readings, over),
    readings,
    tally: (start, end) => countParties(readings, links, { from: start, to: end }),
  };
}

/** What is asked of a pack. */
export interface Question {
  pack: PolicyPack;
  now: Instant;
  doc?: Partial<CaseDoc>;
}

/** Everything that a pack says of these readings, every rule read afresh. */
export function findingsOf(readings: readonly Reading[], asked: Question): RuleFinding[] {
  const moment = { now: asked.now, pack: asked.pack };
  return evaluatePolicy(factsOf(readings, asked.doc), moment, true);
}

/** What one rule says: "confirmed", "possible" or "not", with its level and its count. */
export function verdict(rule: string, readings: readonly Reading[], asked: Question) {
  const found = findingsOf(readings, asked).find((one) => one.rule === rule);
  const holds = found?.finding.holds ?? "not";
  return { holds, level: found?.level ?? null, count: found?.finding.count ?? null, found };
}
