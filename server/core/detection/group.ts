import type { CountedParty, CountUnit } from "../../../contract/alert";
import type { Party, Reading, Tally } from "../../../contract/case";
import type { Bilingual, Confidence, Instant } from "../../../contract/primitives";
import type { RuleOf } from "../../../contract/policy";
import type { CaseFacts, Finding, Moment } from "./finding";
import { dayStart, lookBackStart, monthsEnd } from "./windows";

interface Span {
  from: Instant;
  to: Instant;
}

/**
 * Distinct parties on one problem, within the rule's window (RE-L1-G, RE-L2-B, DEF-L1-R). Every window that the events
 * allow is tried, so data that arrives late is judged on its event time; the best one is shown.
 */
export function findGroup(rule: RuleOf<"group">, facts: CaseFacts, moment: Moment): Finding {
  const best = bestSpan(rule, facts, moment);
  const verified = verifiedOf(rule.unit, best.tally);
  const possible = possibleOf(rule, facts, best.tally, verified);
  const intent = rule.litigation !== "stated" || facts.readings.some(statesLitigation);
  const holds = intent ? reached(rule, facts, verified, possible) : null;
  return {
    holds,
    count: verified,
    possible,
    threshold: rule.threshold,
    unit: rule.unit,
    window: best.span,
    counted: countedParties(best.tally.parties, facts.readings),
    excluded: leftOut(facts, best),
    reason: countText(verified, rule.threshold, possible, rule.unit),
    unverified: unverifiedKeys(facts.readings, best.span),
    offersRaise: false,
  };
}

/** "8/10 户，待核实 1" in both languages. */
export function countText(
  count: number,
  threshold: number,
  possible: number,
  unit: CountUnit,
): Bilingual {
  const zh = {
    household: "户",
    person: "人",
    party: "方",
    origin: "个信源",
    report: "次",
    day: "天",
    yuan: "元",
    minute: "分钟",
  }[unit];
  const en = {
    household: "households",
    person: "persons",
    party: "parties",
    origin: "origins",
    report: "reports",
    day: "days",
    yuan: "yuan",
    minute: "minutes",
  }[unit];
  return {
    "zh-CN": `${String(count)}/${String(threshold)} ${zh}，待核实 ${String(possible)}`,
    en: `${String(count)} of ${String(threshold)} ${en}, ${String(possible)} unverified`,
  };
}

/** How many of what the rule counts, verified. */
export function verifiedOf(unit: "household" | "person" | "party", tally: Tally): number {
  if (unit === "household") return tally.counts.households;
  return unit === "person" ? tally.counts.persons : tally.counts.parties;
}

function reached(
  rule: RuleOf<"group">,
  facts: CaseFacts,
  verified: number,
  possible: number,
): Confidence | null {
  const confirmedByPerson = facts.case.confirmations.some((one) => one.rule === rule.id);
  if (verified >= rule.threshold && rule.reach === "confirmed") return "confirmed";
  if (confirmedByPerson && verified + possible >= rule.threshold) return "confirmed";
  if (verified >= rule.threshold) return rejectedAt(rule, facts, verified) ? null : "possible";
  return verified + possible < rule.threshold ? null : "possible";
}

/** A person rejected this many verified parties, or more: one new one reopens (B2). */
function rejectedAt(rule: RuleOf<"group">, facts: CaseFacts, verified: number): boolean {
  return facts.case.rejected.some((one) => one.rule === rule.id && one.verified >= verified);
}

/** Unverified units, less those a person rejected while no new verified party has come (B2). */
function possibleOf(
  rule: RuleOf<"group">,
  facts: CaseFacts,
  tally: Tally,
  verified: number,
): number {
  const withoutFlat =
    rule.unit === "household" ? tally.counts.parties - tally.counts.households : 0;
  const all = tally.counts.possibleParties + Math.max(0, withoutFlat);
  const rejected = facts.case.rejected.filter(
    (one) => one.rule === rule.id && one.verified >= verified,
  );
  const keys = new Set(rejected.flatMap((one) => one.keys));
  const silenced = tally.parties.filter((party) => !party.verified && keys.has(party.key)).length;
  return Math.max(0, all - silenced);
}

function bestSpan(
  rule: RuleOf<"group">,
  facts: CaseFacts,
  moment: Moment,
): { span: Span; tally: Tally } {
  const spans = spansOf(rule, facts, moment).map((span) => ({
    span,
    tally: facts.tally(span.from, span.to),
  }));
  const first = spans[0];
  if (!first) {
    const span = { from: moment.now, to: moment.now };
    return { span, tally: facts.tally(span.from, span.to) };
  }
  return spans.reduce(
    (best, next) => (weight(rule, next.tally) > weight(rule, best.tally) ? next : best),
    first,
  );
}

/** Verified parties decide; possible ones break the tie. */
function weight(rule: RuleOf<"group">, tally: Tally): number {
  return verifiedOf(rule.unit, tally) * 10_000 + tally.counts.possibleParties;
}

function spansOf(rule: RuleOf<"group">, facts: CaseFacts, { now, pack }: Moment): Span[] {
  if (rule.windowMonths === null) return [{ from: 0, to: now }];
  if (rule.windowMonths >= pack.lookBackMonths) {
    return [{ from: lookBackStart(now, rule.windowMonths, pack.timeZone), to: now }];
  }
  const months = rule.windowMonths;
  const starts = new Set<Instant>();
  for (const reading of facts.readings) {
    if (reading.party !== "none" && reading.eventAt <= now)
      starts.add(dayStart(reading.eventAt, pack.timeZone));
  }
  return [...starts]
    .sort((a, b) => b - a)
    .map((from) => ({ from, to: monthsEnd(from, months, pack.timeZone) }));
}

function statesLitigation(reading: Reading): boolean {
  return (
    reading.threat?.kind === "litigation" &&
    reading.threat.grade >= 1 &&
    reading.party === "verified"
  );
}

function countedParties(parties: readonly Party[], readings: readonly Reading[]): CountedParty[] {
  const places = new Map(readings.map((reading, place) => [reading.id, place]));
  return parties.map((party) => {
    const own = party.readings
      .flatMap((id) => places.get(id) ?? [])
      .sort((a, b) => a - b)
      .flatMap((place) => readings[place] ?? []);
    return {
      label: party.label,
      kind: party.kind,
      verified: party.verified,
      signals: own.map((reading) => reading.signal),
      firstAt: party.firstAt,
      channel: own[0]?.channel ?? "",
      url: own[0]?.url ?? null,
    };
  });
}

/** Who was left out, and why: outside the window, excluded, or a further record of a party that counts already. */
function leftOut(
  facts: CaseFacts,
  { span, tally }: { span: Span; tally: Tally },
): { id: string; reason: string }[] {
  const firsts = new Set(tally.parties.map((party) => party.readings[0]));
  const kinds = new Map(
    tally.parties.flatMap((party) => party.readings.map((id) => [id, party.kind])),
  );
  const out: { id: string; reason: string }[] = [];
  for (const reading of facts.readings) {
    if (firsts.has(reading.id) || reading.type === "event") continue;
    out.push({ id: reading.signal, reason: exclusionOf(reading, span, kinds.get(reading.id)) });
  }
  return out;
}

function exclusionOf(reading: Reading, span: Span, kind: Party["kind"] | undefined): string {
  if (reading.excluded) return reading.excluded;
  if (reading.party === "none") return reading.role === "reach" ? "reprint" : "no-party";
  if (reading.eventAt < span.from || reading.eventAt > span.to) return "outside-window";
  return kind === "household" ? "same-household" : "same-person";
}

function unverifiedKeys(readings: readonly Reading[], span: Span): string[] {
  const keys = readings
    .filter(
      (reading) =>
        reading.party === "possible" && reading.eventAt >= span.from && reading.eventAt <= span.to,
    )
    .map((reading) => reading.personKeys[0] ?? reading.id);
  return [...new Set(keys)];
}
