import type { Reading } from "../../../contract/case";
import type { Instant } from "../../../contract/primitives";
import type { RuleOf } from "../../../contract/policy";
import { asEvidence, plainFinding, type CaseFacts, type Finding, type Moment } from "./finding";
import { daysBefore, overdueFrom } from "./windows";

/**
 * Open longer than the rule's months for a cause that is ours or undetermined (RE-L2-D). A cause is external only with
 * evidence. Waiting for the customer does not pause it; received 03-10 it holds from 04-11 00:00.
 */
export function findOverdue(
  rule: RuleOf<"overdue">,
  facts: CaseFacts,
  { now, pack }: Moment,
): Finding {
  const oldest = oldestOpen(facts.readings);
  if (!oldest?.complaint)
    return plainFinding(null, { "zh-CN": "没有未结投诉", en: "No open complaint" });
  if (facts.case.cause === "external" && facts.case.causeEvidence) {
    return plainFinding(null, { "zh-CN": "外部原因，有证据", en: "External cause, with evidence" });
  }
  const from = overdueFrom(oldest.complaint.madeAt, rule.months, pack.timeZone);
  if (now < from) return plainFinding(null, { "zh-CN": "未满一个月", en: "Not yet a month old" });
  const reason = {
    "zh-CN": `超过 ${String(rule.months)} 个月未解决`,
    en: `Unresolved for more than ${String(rule.months)} month(s)`,
  };
  return {
    ...plainFinding("confirmed", reason, [
      asEvidence(oldest, "person", oldest.party === "verified"),
    ]),
    window: { from: oldest.complaint.madeAt, to: now },
  };
}

/** The next moment after `now` at which the rule or one of its warnings comes due; null where nothing is open. */
export function nextOverdueMoment(
  rule: RuleOf<"overdue">,
  readings: readonly Reading[],
  { now, pack }: Moment,
): { at: Instant; warnDays: number | null } | null {
  const oldest = oldestOpen(readings);
  if (!oldest?.complaint) return null;
  const from = overdueFrom(oldest.complaint.madeAt, rule.months, pack.timeZone);
  const moments = [
    ...rule.warnDays.map((days) => ({ at: daysBefore(from, days, pack.timeZone), warnDays: days })),
    { at: from, warnDays: null },
  ];
  const ahead = moments.filter((moment) => moment.at > now).sort((a, b) => a.at - b.at);
  return ahead[0] ?? null;
}

function oldestOpen(readings: readonly Reading[]): Reading | null {
  const open = readings.filter(
    (reading) => reading.complaint?.status === "open" && reading.excluded === null,
  );
  return open.reduce<Reading | null>(
    (oldest, next) =>
      oldest?.complaint && next.complaint && oldest.complaint.madeAt <= next.complaint.madeAt
        ? oldest
        : next,
    null,
  );
}
