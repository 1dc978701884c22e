import type { Reading } from "../../../contract/case";
import type { RuleOf } from "../../../contract/policy";
import { asEvidence, plainFinding, type CaseFacts, type Finding, type Moment } from "./finding";
import { liveEvents } from "./event";

/**
 * Negative exposure of the organisation under a serious tag (RE-L1-M): confirmed by a registered outlet, or by enough
 * independent origins among self-media; possible where an outlet has made contact (E2). Without a tag it never holds:
 * a person judges seriousness (conflict 2).
 */
export function findMedia(rule: RuleOf<"media">, facts: CaseFacts, moment: Moment): Finding {
  const origins = publications(facts.readings);
  const evidence = origins.map((reading) => asEvidence(reading, "origin"));
  const counts = {
    count: origins.length,
    threshold: rule.selfMediaOrigins,
    unit: "origin" as const,
  };
  if (facts.case.seriousTags.length === 0) {
    return {
      ...plainFinding(
        null,
        { "zh-CN": "未认定涉及诚信、安全、群体权益或违法", en: "No serious tag" },
        evidence,
      ),
      ...counts,
    };
  }
  if (origins.some((reading) => reading.outletKind === "registered")) {
    return {
      ...plainFinding(
        "confirmed",
        { "zh-CN": "登记媒体已刊发", en: "A registered outlet has published" },
        evidence,
      ),
      ...counts,
    };
  }
  if (origins.length >= rule.selfMediaOrigins) {
    const reason = {
      "zh-CN": `${String(origins.length)} 个独立自媒体信源`,
      en: `${String(origins.length)} independent self-media origins`,
    };
    return { ...plainFinding("confirmed", reason, evidence), ...counts };
  }
  return { ...contact(rule, facts, moment, evidence), ...counts };
}

/** Independent negative publications that stand, earliest first. */
export function publications(readings: readonly Reading[]): Reading[] {
  return readings
    .filter((reading) => reading.origin && reading.excluded === null)
    .sort((a, b) => a.eventAt - b.eventAt);
}

/** An outlet got in touch, or a complainant names a journalist: "may cause" at E2. */
function contact(
  rule: RuleOf<"media">,
  facts: CaseFacts,
  moment: Moment,
  evidence: Finding["counted"],
): Finding {
  const presses = liveEvents(facts, moment.now).filter((event) => event.kind === "press-inquiry");
  const named = facts.readings.filter(
    (reading) =>
      reading.excluded === null &&
      reading.party === "verified" &&
      reading.threat?.kind === "media" &&
      reading.threat.grade >= 2,
  );
  const rejected = new Set(
    facts.case.rejected.filter((one) => one.rule === rule.id).flatMap((one) => one.keys),
  );
  const unverified = [...presses.map((event) => event.id), ...named.map((one) => one.id)].filter(
    (id) => !rejected.has(id),
  );
  if (unverified.length === 0) {
    return plainFinding(
      null,
      { "zh-CN": "尚无登记媒体刊发", en: "No registered outlet has published" },
      evidence,
    );
  }
  const confirmed = facts.case.confirmations.some((one) => one.rule === rule.id);
  const reason = { "zh-CN": "媒体已来函来电求证", en: "An outlet has made contact" };
  return { ...plainFinding(confirmed ? "confirmed" : "possible", reason, evidence), unverified };
}
