import type { CaseFile } from "./desk";
import { startClocks } from "./keep-clocks";
import type { Work } from "./work";

/** New evidence: the quiet that offers lowering begins again. */
export function quiet(work: Work, file: CaseFile): void {
  file.doc.quietSince = work.now;
  file.doc.loweringOfferedAt = null;
  work.desk.touch(file);
}

/** Stores a check's due moment as a timer and as a clock that people see. */
export async function armCheck(
  work: Work,
  file: CaseFile,
  rule: string,
  dueAt: number,
  signal: string | null,
  kind: "confirm" | "seriousness",
): Promise<void> {
  work.tx.timers.put({
    id: `${kind}:${file.doc.id}:${rule}:${String(work.now)}`,
    kind: "check-due",
    dueAt,
    subject: file.doc.id,
    data: { rule, check: kind },
    state: "waiting",
  });
  await startClocks(work, file, signal ?? file.doc.id, [
    { clock: kind, startedAt: work.now, dueAt },
  ]);
}
