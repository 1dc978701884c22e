import type { Reading } from "../../../contract/case";
import type { RuleOf } from "../../../contract/policy";
import { liveEvents } from "./event";
import { asEvidence, plainFinding, type CaseFacts, type Finding, type Moment } from "./finding";
import { findMedia, publications } from "./media";

/**
 * A stated threat of litigation or media (E1 and up), or a negative publication that the media rule does not take
 * (RE-L2-A). An anonymous threat is only possible; a press inquiry counts as the outlet's contact where there is no
 * serious tag that makes it the media rule's (event table).
 */
export function findThreat(rule: RuleOf<"threat">, facts: CaseFacts, moment: Moment): Finding {
  const threats = facts.readings.filter((reading) => threatens(rule, reading));
  const known = threats.find((reading) => reading.party === "verified");
  if (known)
    return plainFinding(
      "confirmed",
      said(known),
      threats.map((one) => asEvidence(one, "person", one.party === "verified")),
    );
  const exposure = exposureOf(facts, moment);
  const published =
    rule.publications && exposure !== "confirmed" ? publications(facts.readings) : [];
  if (published.length > 0) {
    const reason = { "zh-CN": "出现涉我方的负面报道", en: "A negative publication about us" };
    return plainFinding(
      "confirmed",
      reason,
      published.map((one) => asEvidence(one, "origin")),
    );
  }
  if (
    rule.publications &&
    exposure === null &&
    liveEvents(facts, moment.now).some((event) => event.kind === "press-inquiry")
  ) {
    return plainFinding("confirmed", { "zh-CN": "媒体来函来电求证", en: "A press inquiry" });
  }
  return anonymous(rule, facts, threats);
}

/** What the pack's media rule makes of the publications and inquiries: those that meet it are its own. */
function exposureOf(facts: CaseFacts, moment: Moment): Finding["holds"] {
  const media = moment.pack.rules.find((one) => one.kind === "media");
  return media ? findMedia(media, facts, moment).holds : null;
}

function anonymous(rule: RuleOf<"threat">, facts: CaseFacts, threats: Reading[]): Finding {
  const rejected = new Set(
    facts.case.rejected.filter((one) => one.rule === rule.id).flatMap((one) => one.keys),
  );
  const open = threats.filter((reading) => !rejected.has(reading.personKeys[0] ?? reading.id));
  const first = open[0];
  if (!first)
    return plainFinding(null, {
      "zh-CN": "无起诉或找媒体的表示",
      en: "No threat to sue or to go to the media",
    });
  const confirmed = facts.case.confirmations.some((one) => one.rule === rule.id);
  return {
    ...plainFinding(
      confirmed ? "confirmed" : "possible",
      said(first),
      open.map((one) => asEvidence(one, "person", false)),
    ),
    unverified: open.map((reading) => reading.personKeys[0] ?? reading.id),
  };
}

function threatens(rule: RuleOf<"threat">, reading: Reading): boolean {
  if (reading.excluded !== null || reading.role !== "complaint" || !reading.threat) return false;
  const { kind, grade } = reading.threat;
  return kind !== "regulator" && rule.threats.includes(kind) && grade >= rule.minimumGrade;
}

function said(reading: Reading) {
  const quoted = reading.threat?.words ?? "";
  return { "zh-CN": `投诉人表示“${quoted}”`, en: `The complainant says “${quoted}”` };
}
