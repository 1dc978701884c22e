import type { AlertDoc } from "../../contract/alert";
import type { EvidenceView } from "../../contract/api";
import type { CaseDoc } from "../../contract/case";
import type { PolicyPack, RuleOf } from "../../contract/policy";

const UNITS: Record<string, { zh: string; one: string; many: string }> = {
  household: { zh: "户", one: "household", many: "households" },
  person: { zh: "人", one: "person", many: "persons" },
  party: { zh: "方", one: "party", many: "parties" },
  origin: { zh: "个信源", one: "origin", many: "origins" },
  report: { zh: "例", one: "report", many: "reports" },
  day: { zh: "天", one: "day", many: "days" },
  yuan: { zh: "元", one: "yuan", many: "yuan" },
  minute: { zh: "分钟", one: "minute", many: "minutes" },
};

/**
 * How far the case is from, or beyond, the gravest counted threshold: "8/10 户，待核实 1". The numbers are the case's
 * own of today, where a group rule of its pack reads the same look-back as they do; otherwise those of its last
 * counted alert. Null where nothing is counted.
 */
export function evidenceOf(
  openCase: CaseDoc,
  pack: PolicyPack | undefined,
  alerts: readonly AlertDoc[],
): EvidenceView | null {
  const rule = pack && gravestGroupRule(pack);
  const count = rule ? countOf(openCase, rule.unit) : 0;
  const possible = openCase.counts.possibleParties;
  if (rule && count > 1) return view({ ...rule, rule: rule.id, count, possible });
  const alert = lastCounted(alerts);
  if (!alert) return null;
  // An alert is never rewritten; what its rule counts today stands with the case.
  const held = openCase.held.find((each) => each.rule === alert.rule);
  return view({ ...alert, count: Math.max(alert.count, held?.count ?? 0) });
}

/** The words of a count: zh-CN with full-width comma, en without abbreviation. */
export function countWords(
  unit: string,
  count: number,
  threshold: number,
  possible: number,
): EvidenceView["text"] {
  const name = UNITS[unit] ?? { zh: unit, one: unit, many: unit };
  const noun = threshold === 1 ? name.one : name.many;
  return {
    "zh-CN": `${count}/${threshold} ${name.zh}，待核实 ${possible}`,
    en: `${count} of ${threshold} ${noun}, ${possible} unverified`,
  };
}

function view(of: {
  rule: string;
  unit: string;
  count: number;
  threshold: number;
  possible: number;
}): EvidenceView {
  const { rule, unit, count, threshold, possible } = of;
  const text = countWords(unit, count, threshold, possible);
  return { rule, unit, count, threshold, possible, text };
}

function gravestGroupRule(pack: PolicyPack): RuleOf<"group"> | undefined {
  const whole = pack.rules.filter(
    (rule): rule is RuleOf<"group"> =>
      rule.kind === "group" &&
      rule.level === 1 &&
      (rule.windowMonths === null || rule.windowMonths >= pack.lookBackMonths),
  );
  return whole.sort((a, b) => a.threshold - b.threshold).at(-1);
}

function countOf(openCase: CaseDoc, unit: "household" | "person" | "party"): number {
  const { households, persons, parties } = openCase.counts;
  return { household: households, person: persons, party: parties }[unit];
}

type Counted = AlertDoc & { count: number; threshold: number; unit: string };

function lastCounted(alerts: readonly AlertDoc[]): Counted | undefined {
  return alerts
    .filter(
      (alert): alert is Counted =>
        alert.count !== null && alert.threshold !== null && alert.unit !== null,
    )
    .sort((a, b) => a.at - b.at)
    .at(-1);
}
