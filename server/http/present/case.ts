import type { AlertDoc } from "../../../contract/alert";
import type { AlertView, CaseView } from "../../../contract/api";
import type { CaseReading, CountingParty } from "../../../contract/case-evidence";
import type { CaseDoc, Flat, Reading, Tally } from "../../../contract/case";
import type { RecordDoc } from "../../../contract/records";
import type { PolicyPack } from "../../../contract/policy";
import { evidenceOf } from "../evidence";
import { maskText } from "../mask";
import { iso, isoOrNull } from "../time";
import { signalView, type Viewing } from "./signal";

/** A case with its counts, its evidence and the questions it waits on. */
export function caseView(
  openCase: CaseDoc,
  given: { zone: string; pack: PolicyPack | undefined; alerts: readonly AlertDoc[] },
): CaseView {
  const { zone } = given;
  return {
    id: openCase.id,
    title: openCase.title,
    scope: openCase.scope,
    level: openCase.level,
    confidence: openCase.confidence,
    status: openCase.status,
    openedAt: iso(openCase.openedAt, zone),
    levelSince: iso(openCase.levelSince, zone),
    ...openCase.counts,
    signals: openCase.signals,
    incident: openCase.incidentId,
    seriousTags: openCase.seriousTags,
    evidence: evidenceOf(openCase, given.pack, given.alerts),
    checks: openCase.checks
      .filter((check) => check.answeredAt === null)
      .map(({ kind, rule, dueAt }) => ({ kind, rule, dueAt: isoOrNull(dueAt, zone) })),
    drill: openCase.drill,
  };
}

/** An alert: who was counted, who was left out, and why. Labels are masked as they are stored. */
export function alertView(alert: AlertDoc, zone: string): AlertView {
  return {
    id: alert.id,
    at: iso(alert.at, zone),
    case: alert.caseId,
    incident: alert.incidentId,
    rule: alert.rule,
    level: alert.level,
    confidence: alert.confidence,
    count: alert.count,
    possible: alert.possible,
    threshold: alert.threshold,
    unit: alert.unit,
    window: alert.window && {
      from: iso(alert.window.from, zone),
      to: iso(alert.window.to, zone),
    },
    counted: alert.counted.map((party) => ({ ...party, firstAt: iso(party.firstAt, zone) })),
    excluded: alert.excluded,
    signal: alert.signal,
    reason: alert.reason,
    clause: alert.clause,
    pack: `${alert.packId}@${alert.packVersion}`,
    drill: alert.drill,
  };
}

/**
 * Parties that count, with the records that say so and the place of their flats. Labels are masked as they are stored.
 * What a handler attests beyond those known is one row that stands for several.
 */
export function partyViews(
  tally: Tally,
  readings: readonly Reading[],
  zone: string,
): CountingParty[] {
  const flats = flatsOf(readings);
  const known = tally.parties.filter((one) => one.verified && one.kind !== "attested").length;
  return tally.parties.map((party) => ({
    label: party.label,
    kind: party.kind,
    verified: party.verified,
    size: party.kind === "attested" ? tally.counts.parties - known : 1,
    records: party.readings,
    firstAt: iso(party.firstAt, zone),
    flat: flats.get(party.key) ?? firstOf(party.readings, (id) => flats.get(id)),
  }));
}

/** Where flats stand, by the key of the household and by the record that names it. */
function flatsOf(readings: readonly Reading[]): Map<string, Flat> {
  const flats = new Map<string, Flat>();
  for (const { id, householdKey, flat, joint } of readings) {
    if (flat) flats.set(id, flat);
    if (flat && householdKey) flats.set(householdKey, flat);
    for (const [key, listed] of Object.entries(joint?.flats ?? {}))
      if (!flats.has(key)) flats.set(key, listed);
  }
  return flats;
}

function firstOf<T>(ids: readonly string[], of: (id: string) => T | undefined): T | null {
  for (const id of ids) {
    const found = of(id);
    if (found !== undefined) return found;
  }
  return null;
}

/** A record of a case with what a judgement rests on. */
export function caseReadingView(record: RecordDoc, reading: Reading, to: Viewing): CaseReading {
  const { threat, flat, url, print, origin, repeats } = reading;
  return {
    ...signalView(record, reading, to),
    flat: flat ?? null,
    threat: threat && { ...threat, words: maskText(threat.words) },
    url,
    origin,
    repeats: repeats ? { signal: repeats.signal, how: repeats.how } : null,
    print: print.exact.slice(0, 4),
  };
}
