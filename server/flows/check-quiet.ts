import type { TimerDoc } from "../../contract/records";
import { finish } from "../steps/finish-timer";
import { giveNotice, type Work } from "../steps/work";

/** The quiet of a case is over, or was broken meanwhile: then the row looks again later (B5: 72 h at level 1, 24 h below). */
export async function checkQuiet(work: Work, timer: TimerDoc): Promise<void> {
  finish(work, timer);
  const file = await work.desk.case(work.tx, timer.subject);
  if (!file || file.doc.level === 4) return;
  const { quietHours } = work.deps.pack;
  const hours = file.doc.level === 1 ? quietHours.level1 : quietHours.below;
  const over = file.doc.quietSince + hours * 3_600_000;
  if (work.now < over) {
    work.tx.timers.put({ ...timer, dueAt: over, state: "waiting" });
    return;
  }
  if (file.doc.loweringOfferedAt !== null) return;
  file.doc.loweringOfferedAt = work.now;
  work.desk.touch(file);
  await giveNotice(work, {
    kind: "lowering-offered",
    caseFile: file,
    signal: null,
    text: {
      "zh-CN": `已安静 ${String(hours)} 小时，可申请降级${file.doc.level === 1 ? "（须两人）" : ""}`,
      en: `${String(hours)} quiet hours: lowering may be asked for${file.doc.level === 1 ? " (two people)" : ""}`,
    },
  });
}
