import type { ActionOf } from "../../../contract/action";
import type { Check } from "../../../contract/case";
import { evaluatePolicy, type RuleFinding } from "../../core/detection/evaluate-policy";
import { tallyOf, type CaseFile } from "../../steps/desk";
import { meetClocks } from "../../steps/keep-clocks";
import { tell, type Work } from "../../steps/work";
import { DONE, refuse, type ActionContext, type ActionResult } from "./context";

/** A person says that what is possible is real: its rule counts as confirmed from now on (B2). */
export async function confirm({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"confirm">>): Promise<ActionResult> {
  const { file } = target;
  const rule = action.rule ?? soleOpenRule(file);
  if (!rule) return refuse("name-the-rule");
  const held = file.doc.held.find((one) => one.rule === rule);
  if (!held && !findingOf(work, file, rule)?.finding.offersRaise)
    return refuse("rule-does-not-hold", { rule });
  if (held?.confidence === "confirmed") return DONE;
  const check = openCheck(file, rule);
  file.doc.confirmations.push({ rule, at: work.now, by: action.by, action: action.id });
  await answer(work, file, check, "confirmed");
  await caseChanged(work, file, {
    signal: action.id,
    recheck: true,
    subject: check?.signal ?? target.reading?.signal ?? null,
  });
  return DONE;
}

/** A person says that what is possible is not real, with a reason: this evidence stays silent, the case returns to its highest confirmed level. */
export async function reject({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"reject">>): Promise<ActionResult> {
  const { file } = target;
  const rule = action.rule ?? soleOpenRule(file);
  const held = file.doc.held.find((one) => one.rule === rule);
  if (!rule || !held) return refuse("no-such-alert");
  if (held.confidence === "confirmed") return refuse("confirmed-is-lowered", { rule });
  const finding = findingOf(work, file, rule);
  file.doc.rejected.push({
    rule,
    at: work.now,
    reason: action.reason,
    keys: finding?.finding.unverified ?? [],
    verified: finding?.finding.window ? (finding.finding.count ?? 0) : file.doc.counts.parties,
  });
  await answer(work, file, openCheck(file, rule), "rejected");
  await caseChanged(work, file, { signal: action.id, recheck: true, mayFall: true });
  return DONE;
}

/** A person judges what a publication concerns; an empty list says: nothing serious. */
export async function setSeriousness({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"set_seriousness">>): Promise<ActionResult> {
  const { file } = target;
  file.doc.seriousTags = [...new Set(action.tags)];
  for (const check of file.doc.checks)
    if (check.kind === "seriousness" && check.answeredAt === null)
      await answer(work, file, check, "tagged");
  work.desk.touch(file);
  await caseChanged(work, file, { signal: action.id, recheck: true });
  return DONE;
}

/** Answers one question; its own clock is met, those of others run on. */
async function answer(
  work: Work,
  file: CaseFile,
  check: Check | undefined,
  how: NonNullable<Check["answer"]>,
): Promise<void> {
  if (!check) return;
  await meetClocks(work, file, [check.kind], check.signal ?? file.doc.id);
  check.answeredAt = work.now;
  check.answer = how;
  work.desk.touch(file);
  tell(work, {
    type: "check.answered",
    case: file.doc.id,
    incident: file.doc.incidentId,
    data: { kind: check.kind, rule: check.rule, answer: how },
  });
}

function openCheck(file: CaseFile, rule: string): Check | undefined {
  return file.doc.checks.find(
    (one) => one.kind === "confirm" && one.rule === rule && one.answeredAt === null,
  );
}

function soleOpenRule(file: CaseFile): string | null {
  const open = file.doc.held.filter((one) => one.confidence === "possible");
  return open.length === 1 ? (open[0]?.rule ?? null) : null;
}

function findingOf(work: Work, file: CaseFile, rule: string): RuleFinding | undefined {
  const facts = {
    case: file.doc,
    readings: file.readings,
    tally: (from: number | null, to: number | null) => tallyOf(file, from, to),
  };
  return evaluatePolicy(facts, { now: work.now, pack: work.deps.pack }, true).find(
    (one) => one.rule === rule,
  );
}
