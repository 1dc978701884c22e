import type { JointClaim, Reading } from "../../../contract/case";
import type { RuleOf } from "../../../contract/policy";
import type { Bilingual } from "../../../contract/primitives";
import { asEvidence, plainFinding, type CaseFacts, type Finding } from "./finding";
import { countText } from "./group";

/**
 * A joint complaint (RE-L2-C, DEF-L1-J): co-signed, same visit, shared group or representative. Listed addresses beat
 * numbers, households beat persons where parties are counted. What staff took down is verified, what came from the web
 * is possible, listed or numbered (B1).
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
  const verified = claim.attested;
  const tooMany = verified && rule.below !== null && households >= rule.below;
  const confirmedByPerson = facts.case.confirmations.some((one) => one.rule === rule.id);
  const confirmed = verified || confirmedByPerson;
  const rejected = facts.case.rejected.some(
    (one) => one.rule === rule.id && one.keys.includes(reading.id),
  );
  const sameFlat = verified && size === 1 && (claim.personCount ?? 0) >= rule.threshold;
  const raised = sameFlat && confirmedByPerson;
  const holds =
    (size < rule.threshold && !raised) || tooMany || (rejected && !verified)
      ? null
      : confirmed
        ? "confirmed"
        : "possible";
  return {
    ...plainFinding(holds, reasonOf(rule, claim, { size, verified, sameFlat }), [
      asEvidence(reading, "attested", verified),
    ]),
    count: verified ? size : 0,
    possible: verified ? 0 : size,
    threshold: rule.threshold,
    unit: "party",
    unverified: verified ? [] : [reading.id],
    offersRaise: sameFlat && !raised,
  };
}

/** Three people of one flat are one party; a person may still decide that they are a group (RE-L2-C). */
function reasonOf(
  rule: RuleOf<"joint">,
  claim: JointClaim,
  { size, verified, sameFlat }: { size: number; verified: boolean; sameFlat: boolean },
): Bilingual {
  const persons = String(claim.personCount ?? 0);
  return sameFlat
    ? {
        "zh-CN": `${persons} 人同户，计为 1 方；确认后按集体投诉处理`,
        en: `${persons} persons of one flat count as one party; confirm to treat them as a group`,
      }
    : countText(verified ? size : 0, rule.threshold, verified ? 0 : size, "party");
}

/** Parties of a joint complaint: its flats if any are known, else its persons; three people of one flat are one party. */
function sizeOf(rule: RuleOf<"joint">, claim: JointClaim): number {
  const households = claim.households.length > 0 ? claim.households.length : claim.householdCount;
  if (rule.unit === "person-or-household") return Math.max(households ?? 0, claim.personCount ?? 0);
  return households ?? claim.personCount ?? 0;
}
