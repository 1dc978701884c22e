import type { JointClaim, Reading } from "../../../contract/case";
import type { RuleOf } from "../../../contract/policy";
import { asEvidence, plainFinding, type CaseFacts, type Finding } from "./finding";
import { countText } from "./group";

/**
 * A joint complaint (RE-L2-C, DEF-L1-J): co-signed, same visit, shared group or representative. Listed addresses beat
 * numbers, households beat persons where parties are counted. Numbers from staff are verified, from the web possible.
 */
export function findJoint(rule: RuleOf<"joint">, facts: CaseFacts): Finding {
  const joints = facts.readings.filter(
    (reading) => reading.joint !== null && reading.excluded === null,
  );
  const findings = joints.map((reading) => judge(rule, facts, reading));
  return (
    findings.find((finding) => finding.holds === "confirmed") ??
    findings.find((finding) => finding.holds === "possible") ??
    findings[0] ??
    plainFinding(null, { "zh-CN": "没有集体投诉", en: "No joint complaint" })
  );
}

function judge(rule: RuleOf<"joint">, facts: CaseFacts, reading: Reading): Finding {
  const claim = reading.joint as JointClaim;
  const size = sizeOf(rule, claim);
  const households =
    claim.households.length > 0 ? claim.households.length : (claim.householdCount ?? 0);
  const tooMany = rule.below !== null && households >= rule.below;
  const verified = claim.attested || (claim.households.length > 0 && reading.party === "verified");
  const confirmed = verified || facts.case.confirmations.some((one) => one.rule === rule.id);
  const rejected = facts.case.rejected.some(
    (one) => one.rule === rule.id && one.keys.includes(reading.id),
  );
  const holds =
    size < rule.threshold || tooMany || (rejected && !verified)
      ? null
      : confirmed
        ? "confirmed"
        : "possible";
  return {
    ...plainFinding(
      holds,
      countText(verified ? size : 0, rule.threshold, verified ? 0 : size, "party"),
      [asEvidence(reading, "attested", verified)],
    ),
    count: verified ? size : 0,
    possible: verified ? 0 : size,
    threshold: rule.threshold,
    unit: "party",
    unverified: verified ? [] : [reading.id],
  };
}

/** Parties of a joint complaint: its flats if any are known, else its persons; three people of one flat are one party. */
function sizeOf(rule: RuleOf<"joint">, claim: JointClaim): number {
  const households = claim.households.length > 0 ? claim.households.length : claim.householdCount;
  if (rule.unit === "person-or-household") return Math.max(households ?? 0, claim.personCount ?? 0);
  return households ?? claim.personCount ?? 0;
}
