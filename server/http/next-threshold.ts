import type { CaseDoc } from "../../contract/case";
import type { PolicyPack, RuleOf } from "../../contract/policy";
import type { NextThreshold } from "../../contract/summary";

/**
 * The nearest threshold that a case has not met: of the counted rules that are at least as grave as its level, the one
 * with the fewest parties missing; where all of these are met, the first event of its pack that would call further people
 * and was not reported. Null where the pack has neither.
 */
export function nextThreshold(
  openCase: CaseDoc,
  pack: PolicyPack | undefined,
): NextThreshold | null {
  if (!pack) return null;
  const held = new Set(openCase.held.map((one) => one.rule));
  const counted = pack.rules
    .filter((rule): rule is RuleOf<"group"> => rule.kind === "group")
    .filter((rule) => rule.level <= openCase.level && !held.has(rule.id))
    .map((rule) => ({ rule, missing: rule.threshold - countOf(openCase, rule.unit) }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => a.missing - b.missing)[0];
  if (counted) {
    const { rule, missing } = counted;
    return { rule: rule.id, level: rule.level, missing, unit: rule.unit };
  }
  const reported = new Set(openCase.events.filter((one) => !one.withdrawn).map((one) => one.kind));
  const event = pack.events.find(
    (one) =>
      one.measure === null && one.steps.length > 0 && !one.kinds.some((kind) => reported.has(kind)),
  );
  const level = event?.steps[0]?.level;
  return event && level ? { rule: event.id, level, missing: null, unit: null } : null;
}

function countOf(openCase: CaseDoc, unit: "household" | "person" | "party"): number {
  const { households, persons, parties } = openCase.counts;
  return { household: households, person: persons, party: parties }[unit];
}
