import type { AlertDoc } from "../../../contract/alert";
import type { AlertView, CaseView } from "../../../contract/api";
import type { CaseDetailView } from "../../../contract/summary";
import type { CaseDoc, Party } from "../../../contract/case";
import type { PolicyPack } from "../../../contract/policy";
import { evidenceOf } from "../evidence";
import { iso, isoOrNull } from "../time";

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

/** A party that counts, with the records that say so. Its label is masked as it is stored. */
export function partyView(party: Party, zone: string): CaseDetailView["counting"][number] {
  return {
    label: party.label,
    kind: party.kind,
    verified: party.verified,
    records: party.readings,
    firstAt: iso(party.firstAt, zone),
  };
}
