import type { Instant } from "../../contract/primitives";
import type { TimerDoc } from "../../contract/records";
import { nextOverdueMoment } from "../core/detection/overdue";
import type { CaseFile } from "../steps/desk";
import type { Trigger } from "../steps/trigger";
import { finish } from "../steps/finish-timer";
import { giveNotice, type Work } from "../steps/work";

/** Sees to it that a case is looked at when its oldest open complaint grows overdue, and at the warnings before. One row a case. */
export async function scheduleOverdue(work: Work, file: CaseFile): Promise<void> {
  const rule = work.deps.pack.rules.find((one) => one.kind === "overdue");
  if (!rule || file.overdueAt !== null) return;
  await arm(work, file, work.now);
}

/** A case's warning or due moment came: it is warned of, or the rules are read; then the next moment is set. */
export async function checkOverdue(
  work: Work,
  timer: TimerDoc,
  caseChanged: (work: Work, file: CaseFile, trigger: Trigger) => Promise<void>,
): Promise<void> {
  finish(work, timer);
  const file = await work.desk.case(work.tx, timer.subject);
  if (!file) return;
  file.overdueAt = null;
  const open = file.readings.some(
    (reading) => reading.complaint?.status === "open" && reading.excluded === null,
  );
  if (!open) return;
  const days = timer.data["warnDays"];
  const external = file.doc.cause === "external" && file.doc.causeEvidence !== null;
  if (typeof days === "number" && !external) {
    await giveNotice(work, {
      kind: "near",
      caseFile: file,
      signal: null,
      text: {
        "zh-CN": `再过 ${String(days)} 天满一个月未解决`,
        en: `Unresolved for a month in ${String(days)} day(s)`,
      },
      once: `near:overdue:${String(days)}`,
    });
  } else if (typeof days !== "number") {
    await caseChanged(work, file, { signal: null });
  }
  await arm(work, file, work.now);
}

async function arm(work: Work, file: CaseFile, after: Instant): Promise<void> {
  const rule = work.deps.pack.rules.find((one) => one.kind === "overdue");
  if (!rule) return;
  const next = nextOverdueMoment(rule, file.readings, { now: after, pack: work.deps.pack });
  if (!next) return;
  file.overdueAt = next.at;
  work.tx.timers.put({
    id: `overdue:${file.doc.id}`,
    kind: "overdue-rule",
    dueAt: next.at,
    subject: file.doc.id,
    data: { warnDays: next.warnDays },
    state: "waiting",
  });
  return Promise.resolve();
}
