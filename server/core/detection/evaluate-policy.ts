import type { CaseDoc, HeldRule } from "../../../contract/case";
import type { RecipientClass } from "../../../contract/directory";
import type { Bilingual, Level } from "../../../contract/primitives";
import type { PolicyPack, Rule } from "../../../contract/policy";
import { findEvent } from "./event";
import type { CaseFacts, Finding, Moment } from "./finding";
import { findGroup, verifiedOf } from "./group";
import { findHelp } from "./help";
import { findJoint } from "./joint";
import { findMedia } from "./media";
import { findOverdue } from "./overdue";
import { findRecurrence } from "./recurrence";
import { findThreat } from "./threat";

/** One rule of the pack with what it says of the case. */
export interface RuleFinding {
  rule: string;
  level: Level;
  clause: Bilingual;
  classes: RecipientClass[];
  playbook: string | null;
  finding: Finding;
}

/**
 * Reads every rule and every event row of the pack against a case. Rules that are settled are left alone unless
 * `recheck` is set (a correction): evidence that only grows cannot undo them, so a big case costs no more.
 */
export function evaluatePolicy(facts: CaseFacts, moment: Moment, recheck: boolean): RuleFinding[] {
  const settled = new Set(
    recheck
      ? []
      : facts.case.held
          .filter((held) => isSettled(held, facts.case, moment.pack))
          .map((held) => held.rule),
  );
  return [
    ...moment.pack.rules
      .filter((rule) => !settled.has(rule.id) && (recheck || mayHold(rule, facts.case)))
      .map((rule) => ({ ...named(rule), level: rule.level, finding: apply(rule, facts, moment) })),
    ...eventFindings(facts, moment, settled),
  ];
}

/** Confirmed, or counted in full by a rule whose count never confirms (DEF-L1-R): then only a person's word changes it. */
function isSettled(held: HeldRule, subject: CaseDoc, pack: PolicyPack): boolean {
  if (held.confidence === "confirmed") return true;
  if (subject.confirmations.some((one) => one.rule === held.rule)) return false;
  const rule = pack.rules.find((one) => one.id === held.rule);
  const asks = rule?.kind === "group" && rule.reach === "possible";
  return asks && (held.count ?? 0) >= rule.threshold;
}

/** The level that the pack's rules give a rule id; 4 for an unknown one. */
export function isLevelOne(pack: PolicyPack, ruleId: string): boolean {
  return (
    pack.rules.some((rule) => rule.id === ruleId && rule.level === 1) ||
    pack.events.some((rule) => rule.id === ruleId && rule.steps.some((step) => step.level === 1))
  );
}

function named(rule: Rule) {
  return {
    rule: rule.id,
    clause: rule.clause,
    classes: rule.classes,
    playbook: rule.playbook ?? null,
  };
}

function eventFindings(
  facts: CaseFacts,
  moment: Moment,
  settled: ReadonlySet<string>,
): RuleFinding[] {
  if (facts.case.events.length === 0 && !facts.readings.some((reading) => reading.harm !== null))
    return [];
  return moment.pack.events
    .filter(
      (rule) =>
        !rule.as && rule.steps.length > 0 && (!settled.has(rule.id) || rule.steps.length > 1),
    )
    .map((rule) => {
      const finding = findEvent(rule, facts, moment);
      return {
        rule: rule.id,
        clause: rule.clause,
        classes: rule.classes,
        playbook: rule.playbook ?? null,
        level: finding.level,
        finding,
      };
    });
}

/** Cheap test before the dear one: a group rule cannot hold before the case has that many parties at all. */
function mayHold(rule: Rule, { counts, recurrences, helpAsked }: CaseDoc): boolean {
  if (rule.kind === "group") {
    const verified = verifiedOf(rule.unit, { counts, parties: [] });
    const beside = counts.possibleParties + Math.max(0, counts.parties - counts.households);
    return verified + beside >= rule.threshold - 1;
  }
  if (rule.kind === "recurrence") return recurrences > 0;
  return rule.kind !== "help" || helpAsked.length > 0;
}

function apply(rule: Rule, facts: CaseFacts, moment: Moment): Finding {
  switch (rule.kind) {
    case "group":
      return findGroup(rule, facts, moment);
    case "media":
      return findMedia(rule, facts, moment);
    case "threat":
      return findThreat(rule, facts, moment);
    case "joint":
      return findJoint(rule, facts);
    case "overdue":
      return findOverdue(rule, facts, moment);
    case "recurrence":
      return findRecurrence(rule, facts);
    case "help":
      return findHelp(facts);
  }
}
