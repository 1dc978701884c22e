import type { ClockDoc } from "../../contract/alert";
import type { NewClock } from "../core/complaints/clocks";
import type { CaseFile } from "./desk";
import { tell, type Work } from "./work";

export { urgencyOf } from "../core/complaints/clocks";

/** Starts deadlines on a case or on one of its complaints. Starting the same one again changes nothing. */
export async function startClocks(
  work: Work,
  file: CaseFile,
  subject: string,
  clocks: readonly NewClock[],
): Promise<void> {
  for (const clock of clocks) {
    const row: ClockDoc = {
      id: `${file.doc.id}:${subject}:${clock.clock}:${String(clock.startedAt)}`,
      caseId: file.doc.id,
      subject,
      clock: clock.clock,
      startedAt: clock.startedAt,
      dueAt: clock.dueAt,
      metAt: null,
      breachedAt: null,
      drill: work.drill,
    };
    work.tx.clocks.put(row);
  }
  return Promise.resolve();
}

/** Marks the clocks of these kinds as met, on one subject or on the whole case. */
export async function meetClocks(
  work: Work,
  file: CaseFile,
  kinds: readonly ClockDoc["clock"][],
  subject: string | null,
): Promise<void> {
  const open = await work.tx.clocks.find({
    where: { caseId: file.doc.id, metAt: { isNull: true } },
  });
  for (const clock of open) {
    if (!kinds.includes(clock.clock) || (subject !== null && clock.subject !== subject)) continue;
    work.tx.clocks.put({ ...clock, metAt: work.now });
    tell(work, {
      type: "clock.met",
      case: file.doc.id,
      incident: file.doc.incidentId,
      data: { clock: clock.clock, subject: clock.subject },
    });
  }
}

/** A deadline passed unmet: recorded once, told to everybody. */
export async function breachClock(work: Work, clock: ClockDoc): Promise<void> {
  work.tx.clocks.put({ ...clock, breachedAt: work.now });
  const file = await work.desk.case(work.tx, clock.caseId);
  tell(work, {
    type: "clock.breached",
    case: clock.caseId,
    incident: file?.doc.incidentId ?? null,
    data: {
      clock: clock.clock,
      subject: clock.subject,
      dueAt: clock.dueAt,
      title: file?.doc.title ?? "",
    },
  });
}
