import type { RuleOf } from "../../../contract/policy";
import { plainFinding, type CaseFacts, type Finding } from "./finding";
import { countText } from "./group";

/**
 * The same party, the same problem, again after a confirmed closure (RE-L3-A): the original does not count, each
 * recurrence is a case of its own that knows how many came before it.
 */
export function findRecurrence(rule: RuleOf<"recurrence">, facts: CaseFacts): Finding {
  const times = facts.case.recurrences;
  const holds = times >= rule.threshold ? "confirmed" : null;
  return {
    ...plainFinding(holds, countText(times, rule.threshold, 0, "report")),
    count: times,
    threshold: rule.threshold,
    unit: "report",
  };
}
