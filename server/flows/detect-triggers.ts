import type { AlertDoc, LevelChangeDoc } from "../../contract/alert";
import type { HeldRule } from "../../contract/case";
import type { RecipientClass } from "../../contract/directory";
import type { Bilingual } from "../../contract/primitives";
import { caseClocks, urgencyOf } from "../core/complaints/clocks";
import { evaluatePolicy } from "../core/detection/evaluate-policy";
import type { CaseFacts, Moment } from "../core/detection/finding";
import { judgeCase, type Judgement, type Raised } from "../core/detection/judge-case";
import { tallyOf, type CaseFile } from "../steps/desk";
import type { Trigger } from "../steps/trigger";
import { findIncident } from "../steps/find-incident";
import { meetClocks, startClocks } from "../steps/keep-clocks";
import { armCheck, quiet, watchQuiet } from "../steps/watch-case";
import { giveNotice, nextId, tell, type Work } from "../steps/work";

/** What came of it, for whoever decides about incidents. */
export interface Triggered {
  raised: Raised[];
  moved: boolean;
  /** Classes that the confirmed alerts of this moment add. */
  classes: RecipientClass[];
  /** Playbooks of the confirmed alerts of this moment. */
  playbooks: { rule: string; playbook: string; text: Bilingual }[];
  /** The rule to name when people are called for it, in its words; null where no rule was raised. */
  decisive: { rule: string; text: Bilingual } | null;
}

/** Reads the pack's rules against a case; stores alerts, level changes, checks, clocks and notices with their events. */
export async function detectTriggers(
  work: Work,
  file: CaseFile,
  trigger: Trigger,
): Promise<Triggered> {
  const facts: CaseFacts = {
    case: file.doc,
    readings: file.readings,
    tally: (from, to) => tallyOf(file, from, to),
  };
  const moment: Moment = { now: work.now, pack: work.deps.pack };
  const findings = evaluatePolicy(facts, moment, trigger.recheck === true);
  const judgement = judgeCase(file.doc, findings, moment, {
    signal: trigger.signal,
    mayFall: trigger.mayFall === true,
  });
  file.doc.held = judgement.held;
  work.desk.touch(file);
  for (const raised of judgement.raised) await raiseAlert(work, file, raised, trigger.signal);
  await changeLevel(work, file, judgement, trigger);
  await openChecks(work, file, judgement);
  for (const near of judgement.near) {
    await giveNotice(work, {
      kind: "near",
      caseFile: file,
      signal: trigger.signal,
      text: near.text,
      once: `near:${near.rule}`,
    });
  }
  await tellLost(work, file, judgement);
  return told(judgement);
}

function told({ raised, move }: Judgement): Triggered {
  const sure = raised.filter((one) => one.confidence === "confirmed");
  const decisive =
    raised.find((one) => one.rule === move?.reason) ??
    sure.find((one) => one.classes.length > 0) ??
    raised[0];
  return {
    raised,
    moved: move !== null,
    classes: sure.flatMap((one) => one.classes),
    playbooks: sure.flatMap((one) =>
      one.playbook ? [{ rule: one.rule, playbook: one.playbook, text: one.finding.reason }] : [],
    ),
    decisive: decisive ? { rule: decisive.rule, text: decisive.finding.reason } : null,
  };
}

async function raiseAlert(
  work: Work,
  file: CaseFile,
  raised: Raised,
  signal: string | null,
): Promise<void> {
  const { finding } = raised;
  const alert: AlertDoc = {
    id: await nextId(work, "alert"),
    at: work.now,
    caseId: file.doc.id,
    incidentId: file.doc.incidentId,
    rule: raised.rule,
    level: raised.level,
    confidence: raised.confidence,
    count: finding.count,
    possible: finding.possible,
    threshold: finding.threshold,
    unit: finding.unit,
    window: finding.window,
    counted: finding.counted,
    excluded: finding.excluded,
    signal,
    reason: finding.reason,
    clause: raised.clause,
    packId: work.deps.pack.id,
    packVersion: work.deps.pack.version,
    drill: work.drill,
  };
  work.tx.alerts.put(alert);
  const held = file.doc.held.find((one) => one.rule === raised.rule);
  if (held) held.alertId = alert.id;
  quiet(work, file);
  tell(work, {
    type: "alert.raised",
    case: file.doc.id,
    incident: file.doc.incidentId,
    data: {
      id: alert.id,
      rule: alert.rule,
      level: alert.level,
      confidence: alert.confidence,
      reason: alert.reason,
      title: file.doc.title,
    },
  });
}

async function changeLevel(
  work: Work,
  file: CaseFile,
  { move }: Judgement,
  trigger: Trigger,
): Promise<void> {
  if (!move) return;
  const before = urgencyOf(file.doc.level, file.doc.confidence);
  const row: LevelChangeDoc = {
    id: await nextId(work, "level"),
    at: work.now,
    caseId: file.doc.id,
    ...move,
    by: null,
  };
  work.tx.levels.put(row);
  file.doc.level = move.to;
  file.doc.confidence = move.confidence;
  file.doc.levelSince = work.now;
  tell(work, {
    type: "level.changed",
    case: file.doc.id,
    incident: file.doc.incidentId,
    data: {
      from: move.from,
      to: move.to,
      confidence: move.confidence,
      reason: move.reason,
      title: file.doc.title,
    },
  });
  const urgency = urgencyOf(move.to, move.confidence);
  const subject = trigger.subject ?? trigger.signal ?? file.readings[0]?.signal ?? file.doc.id;
  if (urgency !== before && move.to <= move.from)
    await startClocks(work, file, subject, caseClocks(urgency, work.now, work.deps.pack));
  watchQuiet(work, file);
}

/** A possible level 1 asks to be confirmed within its minutes; under an incident confirmed at level 1 the question stands without a clock. */
async function openChecks(work: Work, file: CaseFile, judgement: Judgement): Promise<void> {
  if (judgement.checks.length === 0 && !file.doc.checks.some((check) => check.answeredAt === null))
    return;
  const incident = await findIncident(work, file);
  const sure =
    (incident?.level === 1 && incident.confidence === "confirmed") ||
    (file.doc.level === 1 && file.doc.confidence === "confirmed");
  for (const check of judgement.checks) {
    const asked = { ...check, dueAt: sure ? null : check.dueAt };
    file.doc.checks.push(asked);
    if (asked.dueAt !== null)
      await armCheck(work, file, asked.rule, asked.dueAt, check.signal, "confirm");
    tell(work, {
      type: "check.opened",
      case: file.doc.id,
      incident: file.doc.incidentId,
      data: { kind: asked.kind, rule: asked.rule, dueAt: asked.dueAt },
    });
  }
  await endSettled(work, file, judgement.held);
}

/** The case is confirmed at level 1, by evidence or by the count: questions with a clock end; those on the board alone stay (B2). */
async function endSettled(work: Work, file: CaseFile, held: readonly HeldRule[]): Promise<void> {
  const open = file.doc.checks.filter(
    (check) => check.kind === "confirm" && check.answeredAt === null,
  );
  if (open.length === 0 || file.doc.level !== 1 || file.doc.confidence !== "confirmed") return;
  const sure = new Set(held.filter((one) => one.confidence === "confirmed").map((one) => one.rule));
  for (const check of open) {
    const ran = check.dueAt !== null;
    check.dueAt = null;
    if (ran || sure.has(check.rule)) {
      Object.assign(check, { answeredAt: work.now, answer: "overtaken" });
    }
  }
  await meetClocks(work, file, ["confirm"], null);
}

/** A rule stopped holding, or is no longer confirmed: the level stays, lowering is offered at once (B5). */
async function tellLost(work: Work, file: CaseFile, judgement: Judgement): Promise<void> {
  if (judgement.lost.length === 0 || judgement.move) return;
  const stillHigh = judgement.held.some(
    (held) =>
      held.level <= file.doc.level &&
      (held.confidence === "confirmed" || file.doc.confidence === "possible"),
  );
  if (stillHigh) return;
  const rules = judgement.lost.map((held) => held.rule).join("、");
  file.doc.loweringOfferedAt = work.now;
  await giveNotice(work, {
    kind: "lowering-offered",
    caseFile: file,
    signal: null,
    text: {
      "zh-CN": `${rules} 已不成立，可由人降级`,
      en: `${rules} no longer holds: a person may lower the level`,
    },
  });
}
