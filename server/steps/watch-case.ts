import type { CaseFile } from "./desk";
import { startClocks } from "./keep-clocks";
import type { Work } from "./work";

/** New evidence: the quiet that offers lowering begins again; an offer made lapses and its row waits anew. */
export function quiet(work: Work, file: CaseFile): void {
  const offered = file.doc.loweringOfferedAt !== null;
  file.doc.quietSince = work.now;
  file.doc.loweringOfferedAt = null;
  work.desk.touch(file);
  if (offered) watchQuiet(work, file);
}

/** One row a case looks after its quiet (B5: 72 h at level 1, 24 h below); it looks again when the quiet was broken. */
export function watchQuiet(work: Work, file: CaseFile): void {
  if (file.doc.level === 4) return;
  const { quietHours } = work.deps.pack;
  const hours = file.doc.level === 1 ? quietHours.level1 : quietHours.below;
  work.tx.timers.put({
    id: `quiet:${file.doc.id}`,
    kind: "quiet-over",
    dueAt: Math.max(work.now, file.doc.quietSince + hours * 3_600_000),
    subject: file.doc.id,
    data: {},
    state: "waiting",
  });
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
