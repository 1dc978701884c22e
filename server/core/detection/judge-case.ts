import type { CaseDoc, Check, HeldRule } from "../../../contract/case";
import type { Bilingual, Confidence, Instant, Level } from "../../../contract/primitives";
import { isLevelOne, type RuleFinding } from "./evaluate-policy";
import type { Moment } from "./finding";

/** A rule that began to hold, or whose confidence or level changed: one alert row. */
export interface Raised extends RuleFinding {
  confidence: Confidence;
}

/** A change of level, with the rule that made it. */
export interface LevelMove {
  from: Level;
  to: Level;
  confidence: Confidence;
  reason: string;
}

/** What a fresh reading of the rules means for a case. The alert rows' ids are filled in by whoever stores them. */
export interface Judgement {
  raised: Raised[];
  held: HeldRule[];
  lost: HeldRule[];
  move: LevelMove | null;
  /** Checks to open: a possible level 1 asks "is it real?" (B2). */
  checks: Check[];
  near: { rule: string; text: Bilingual }[];
}

/**
 * Compares findings with what held before. The level is the highest rule that holds; it rises at once and never falls
 * by itself (B5): with `mayFall`, which a person's rejection sets, a level that is only possible returns to what is
 * confirmed; a confirmed one is lowered by people alone. `lost` tells of rules that ceased or are no longer confirmed.
 */
export function judgeCase(
  subject: CaseDoc,
  findings: readonly RuleFinding[],
  moment: Moment,
  cause: { signal: string | null; mayFall: boolean },
): Judgement {
  const before = new Map(subject.held.map((held) => [held.rule, held]));
  const after = new Map(before);
  const raised: Raised[] = [];
  const lost: HeldRule[] = [];
  for (const finding of findings) {
    const previous = before.get(finding.rule);
    const confidence = finding.finding.holds;
    if (!confidence) {
      if (previous) lost.push(previous);
      after.delete(finding.rule);
      continue;
    }
    if (previous?.confidence === "confirmed" && confidence === "possible") lost.push(previous);
    const changed = previous?.confidence !== confidence || finding.level < previous.level;
    if (changed) raised.push({ ...finding, confidence });
    after.set(
      finding.rule,
      holding(finding, confidence, changed ? moment.now : previous.since, previous),
    );
  }
  const held = [...after.values()];
  return {
    raised,
    held,
    lost,
    move: moveOf(subject, held, raised, cause.mayFall),
    checks: checksOf(subject, raised, moment, cause.signal),
    near: nearOf(subject, findings),
  };
}

/** Level and confidence of what holds: the highest rule; confirmed where any rule of that level is. */
export function levelOfHeld(held: readonly HeldRule[]): {
  level: Level;
  confidence: Confidence;
  rule: string | null;
} {
  const level = held.reduce<Level>((best, one) => (one.level < best ? one.level : best), 4);
  const same = held.filter((one) => one.level === level);
  const sure = same.find((one) => one.confidence === "confirmed");
  if (level === 4) return { level, confidence: "confirmed", rule: null };
  return {
    level,
    confidence: sure ? "confirmed" : "possible",
    rule: (sure ?? same[0])?.rule ?? null,
  };
}

/** True where the second level-and-confidence is more urgent than the first. */
export function isHigher(
  than: { level: Level; confidence: Confidence },
  candidate: { level: Level; confidence: Confidence },
): boolean {
  if (candidate.level !== than.level) return candidate.level < than.level;
  return than.confidence === "possible" && candidate.confidence === "confirmed";
}

function holding(
  { rule, level, finding }: RuleFinding,
  confidence: Confidence,
  since: Instant,
  previous: HeldRule | undefined,
): HeldRule {
  return {
    rule,
    level,
    confidence,
    since,
    count: finding.count,
    threshold: finding.threshold,
    alertId: previous?.alertId ?? "",
  };
}

function moveOf(
  subject: CaseDoc,
  held: HeldRule[],
  raised: Raised[],
  mayFall: boolean,
): LevelMove | null {
  const best = levelOfHeld(held);
  const differs = best.level !== subject.level || best.confidence !== subject.confidence;
  const falls = mayFall && subject.confidence === "possible" && differs;
  if (!isHigher(subject, best) && !falls) return null;
  const because = raised.find(
    (one) => one.level === best.level && one.confidence === best.confidence,
  );
  return {
    from: subject.level,
    to: best.level,
    confidence: best.confidence,
    reason: because?.rule ?? (mayFall ? "rejected" : (best.rule ?? "")),
  };
}

function checksOf(
  subject: CaseDoc,
  raised: Raised[],
  { now, pack }: Moment,
  signal: string | null,
): Check[] {
  const open = new Set(
    subject.checks.filter((check) => check.answeredAt === null).map((check) => check.rule),
  );
  return raised
    .filter(
      (one) =>
        one.confidence === "possible" &&
        one.level === 1 &&
        isLevelOne(pack, one.rule) &&
        !open.has(one.rule),
    )
    .map((one) => ({
      kind: "confirm" as const,
      rule: one.rule,
      openedAt: now,
      dueAt: now + pack.confirmWithinMinutes * 60_000,
      answeredAt: null,
      answer: null,
      signal,
    }));
}

/** One unit below a threshold, or a person may raise what the rule does not: told once a rule [ours]. */
function nearOf(
  subject: CaseDoc,
  findings: readonly RuleFinding[],
): { rule: string; text: Bilingual }[] {
  return findings
    .filter(({ rule, finding }) => {
      const { count, threshold, unit, holds } = finding;
      if (finding.offersRaise) return !subject.noticed.includes(`near:${rule}`);
      const countsParties = unit === "household" || unit === "person" || unit === "party";
      const isGroup = finding.window !== null;
      return (
        isGroup &&
        countsParties &&
        holds === null &&
        count !== null &&
        threshold !== null &&
        count === threshold - 1 &&
        !subject.noticed.includes(`near:${rule}`)
      );
    })
    .map(({ rule, finding }) => ({ rule, text: finding.reason }));
}
