import { recordMeant } from "../../steps/record-meant";
import type { Work } from "../../steps/work";
import type { ActionTarget } from "./context";

/**
 * Finds what an action means: a record's id (the sender's own, or with its source in front), an earlier action's id, a
 * case's or an incident's id. Null where there is no such thing, or where the record belongs to no case.
 */
export async function findTarget(work: Work, target: string): Promise<ActionTarget | null> {
  const { tx, desk } = work;
  const direct = await desk.case(tx, target);
  if (direct) return { file: direct, reading: null };
  const reading =
    desk.reading(target) ??
    (await recordMeant(tx, target, work.drill)) ??
    (await tx.readings.get(target));
  if (reading?.caseId) {
    const file = await desk.case(tx, reading.caseId);
    if (file) return { file, reading: file.readings.find((one) => one.id === reading.id) ?? null };
  }
  const caseId =
    (await tx.outcomes.get(`action|${target}`))?.caseId ??
    (await tx.incidents.get(target))?.caseIds[0];
  const file = caseId ? await desk.case(tx, caseId) : null;
  return file ? { file, reading: null } : null;
}
