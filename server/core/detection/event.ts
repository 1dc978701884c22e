import type { EventKind, ReportedEvent } from "../../../contract/case";
import type { CountUnit } from "../../../contract/alert";
import type { Instant, Level } from "../../../contract/primitives";
import type { EventRule } from "../../../contract/policy";
import { asEvidence, plainFinding, type CaseFacts, type Finding, type Moment } from "./finding";
import { countText } from "./group";

const HARM: readonly EventKind[] = ["injury", "fire", "explosion"];
const UNITS: Record<NonNullable<EventRule["measure"]>, CountUnit> = {
  persons: "person",
  minutes: "minute",
  amount: "yuan",
};

/** Reports that stand: not withdrawn, made by now. */
export function liveEvents(facts: CaseFacts, now: Instant): ReportedEvent[] {
  return facts.case.events.filter((event) => !event.withdrawn && event.at <= now);
}

/** A finding with the level that the report's number reaches; 4 where it reaches none. */
export interface EventFinding extends Finding {
  level: Level;
}

/**
 * What a person's report of an event does (domain B4, event table). Confirmed as it is made, save where the table says
 * "possible as reported": there `verified`, or a later confirm, confirms it. An identified complainant's own words of
 * injury, fire or explosion count as such a report, possible.
 */
export function findEvent(rule: EventRule, facts: CaseFacts, { now }: Moment): EventFinding {
  const reports = liveEvents(facts, now).filter((event) => rule.kinds.includes(event.kind));
  const worst = reports
    .map((event) => ({ event, level: levelOf(rule, event) }))
    .sort((a, b) => a.level - b.level || size(rule, b.event) - size(rule, a.event))[0];
  const harmed = rule.kinds.some((kind) => HARM.includes(kind)) ? harmWords(rule, facts) : [];
  if (!worst || worst.level === 4)
    return harmed.length > 0
      ? ownWords(rule, facts, harmed)
      : { ...plainFinding(null, rule.text), level: 4 };
  const holds = confidenceOf(rule, facts, reports);
  if (holds === null && harmed.length > 0) return ownWords(rule, facts, harmed);
  const reached = [...rule.steps]
    .sort((a, b) => b.atLeast - a.atLeast)
    .find((step) => size(rule, worst.event) >= step.atLeast);
  const counted =
    rule.measure && reached
      ? { count: size(rule, worst.event), threshold: reached.atLeast, unit: UNITS[rule.measure] }
      : {};
  const reason =
    rule.measure && reached
      ? withCount(rule, countText(size(rule, worst.event), reached.atLeast, 0, UNITS[rule.measure]))
      : rule.text;
  return {
    ...plainFinding(holds, reason),
    ...counted,
    level: worst.level,
    unverified: rule.possibleAsReported
      ? reports.filter((event) => !event.verified).map((event) => event.id)
      : [],
  };
}

function withCount(rule: EventRule, count: { "zh-CN": string; en: string }) {
  return {
    "zh-CN": `${rule.text["zh-CN"]} ${count["zh-CN"].split("，")[0] ?? ""}`,
    en: `${rule.text.en}: ${count.en.split(",")[0] ?? ""}`,
  };
}

function confidenceOf(
  rule: EventRule,
  facts: CaseFacts,
  reports: ReportedEvent[],
): Finding["holds"] {
  if (!rule.possibleAsReported) return "confirmed";
  if (reports.some((event) => event.verified)) return "confirmed";
  if (facts.case.confirmations.some((one) => one.rule === rule.id)) return "confirmed";
  const rejected = new Set(
    facts.case.rejected.filter((one) => one.rule === rule.id).flatMap((one) => one.keys),
  );
  return reports.every((event) => rejected.has(event.id)) ? null : "possible";
}

function levelOf(rule: EventRule, event: ReportedEvent): Level {
  const reached = rule.steps
    .filter((step) => size(rule, event) >= step.atLeast)
    .map((step) => step.level);
  return reached.length > 0 ? (Math.min(...reached) as Level) : 4;
}

function size(rule: EventRule, event: ReportedEvent): number {
  return rule.measure === null ? 0 : (event[rule.measure] ?? 0);
}

function harmWords(rule: EventRule, facts: CaseFacts) {
  const rejected = new Set(
    facts.case.rejected.filter((one) => one.rule === rule.id).flatMap((one) => one.keys),
  );
  return facts.readings.filter(
    (reading) =>
      reading.harm !== null &&
      reading.excluded === null &&
      reading.party === "verified" &&
      !rejected.has(reading.id),
  );
}

function ownWords(
  rule: EventRule,
  facts: CaseFacts,
  harmed: ReturnType<typeof harmWords>,
): EventFinding {
  const confirmed = facts.case.confirmations.some((one) => one.rule === rule.id);
  const words = harmed[0]?.harm ?? "";
  return {
    ...plainFinding(
      confirmed ? "confirmed" : "possible",
      { "zh-CN": `投诉人自述“${words}”`, en: `In the complainant's own words: “${words}”` },
      harmed.map((reading) => asEvidence(reading, "person", false)),
    ),
    level: Math.min(4, ...rule.steps.map((step) => step.level)) as Level,
    unverified: harmed.map((reading) => reading.id),
  };
}
