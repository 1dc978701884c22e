import type { RecordDoc, TimerDoc } from "../contract/records";
import type { RecipientClass } from "../contract/directory";
import type { Bilingual } from "../contract/primitives";
import { climbLadder } from "./flows/climb-ladder";
import type { CaseFile } from "./steps/desk";
import { detectTriggers } from "./flows/detect-triggers";
import type { Trigger } from "./steps/trigger";
import { askSeriousness } from "./flows/ask-seriousness";
import { checkOverdue, scheduleOverdue } from "./flows/check-overdue";
import { checkQuiet } from "./flows/check-quiet";
import { endCheck } from "./flows/end-check";
import { escalateIncident } from "./flows/escalate-incident";
import type { Due } from "./steps/find-due";
import { groupSignal } from "./flows/group-signal";
import { breachClock } from "./steps/keep-clocks";
import { openIncident } from "./flows/open-incident";
import { resettleIncident } from "./steps/settle-incident";
import { expireStatement } from "./flows/statements/expire";
import { runPlaybooks } from "./flows/run-playbook";
import { growsAnew } from "./steps/grow-anew";
import { tellTask } from "./steps/tell-task";
import { takeActionIn } from "./flows/actions/take-action";
import type { Work } from "./steps/work";

/** What a report or a check adds to the moment, besides what the rules say. */
export interface Besides {
  classes: readonly RecipientClass[];
  playbooks: readonly { rule: string; playbook: string; text: Bilingual }[];
  /** What to name where the moment raised no rule anew; asked after the rules were read. */
  reason: () => { rule: string; text: Bilingual };
}

/** A record's turn: a signal joins a case, a person's action changes one. */
export async function recordArrived(work: Work, record: RecordDoc): Promise<void> {
  if (record.type === "action") {
    await takeActionIn(work, record, caseChanged);
    return;
  }
  const grouped = await groupSignal(work, record);
  if (!grouped) return;
  await scheduleOverdue(work, grouped.file);
  if (grouped.counts) await caseChanged(work, grouped.file, { signal: grouped.signal });
  if (grouped.origin) await askSeriousness(work, grouped.file, grouped.signal);
}

/** A case opened, grew or was corrected: rules are read, the incident follows, people are called, the playbook starts. */
export async function caseChanged(
  work: Work,
  file: CaseFile,
  trigger: Trigger,
  besides?: Besides,
): Promise<void> {
  const triggered = await detectTriggers(work, file, trigger);
  const anew = await growsAnew(work, file);
  const started = [...triggered.playbooks, ...(besides?.playbooks ?? []), ...(anew ?? [])];
  const classes = [...triggered.classes, ...(besides?.classes ?? [])];
  const because = triggered.decisive ?? besides?.reason() ?? wordsOf(file);
  const opened =
    anew !== null ||
    triggered.raised.length > 0 ||
    triggered.moved ||
    classes.length > 0 ||
    started.length > 0
      ? await openIncident(work, file, {
          reason: because.rule,
          classes,
          playbooks: started.map((one) => one.playbook),
        })
      : null;
  if (opened?.page)
    await escalateIncident(work, opened.incident, { ...opened.page, summary: because.text });
  if (opened !== null || started.length > 0)
    await runPlaybooks(work, file, opened?.incident ?? null, started);
  if (trigger.mayFall && file.doc.incidentId) await resettleIncident(work, file.doc.incidentId);
}

/** The case itself, where nothing more can be said. */
function wordsOf({ doc }: CaseFile): { rule: string; text: Bilingual } {
  return { rule: doc.held[0]?.rule ?? "", text: { "zh-CN": doc.title, en: doc.title } };
}

/** A check's clock ran out: where people have to be called for it, they are. */
async function checkEnded(work: Work, timer: TimerDoc): Promise<void> {
  const call = await endCheck(work, timer);
  if (call) await escalateIncident(work, call.incident, call);
}

/** Time passed: whatever was due at this moment happens. */
export async function timeCame(work: Work, due: Due): Promise<void> {
  switch (due.kind) {
    case "ladder-step":
      return climbLadder(work, due.page);
    case "clock":
      return breachClock(work, due.clock);
    case "task":
      return tellTask(work, due.task);
    case "check-due":
      return checkEnded(work, due.timer);
    case "overdue-rule":
      return checkOverdue(work, due.timer, caseChanged);
    case "quiet-over":
      return checkQuiet(work, due.timer);
    case "statement-expired":
      return expireStatement(work, due.statement);
  }
}
