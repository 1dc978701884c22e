import type { ActionOf } from "../../../contract/action";
import type { Correction } from "../../../contract/case";
import type { CaseFile } from "../../steps/desk";
import { unmergeCases } from "../../steps/merge-cases";
import type { Work } from "../../steps/work";
import { DONE, refuse, type ActionContext, type ActionResult } from "./context";
import { tellCorrected } from "./corrected";

/**
 * Takes a correction back: links and splits of identities, records marked invalid, cases joined, split or told apart. What
 * came since stays; where a later correction rests on it, that one must be taken back first.
 */
export async function undo({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"undo">>): Promise<ActionResult> {
  const { file } = target;
  const wanted = action.undoes ?? action.target;
  const made = (file.doc.corrections ?? []).find(({ id }) => id === wanted);
  if (!made) return refuse("nothing-to-undo");
  if (made.undoneAt !== null) return refuse("undone-already");
  if (await restsOn(work, file, made)) return refuse("undo-later-first");
  const before = { ...file.doc.counts };
  const others = await takeBack(work, file, made, action.by);
  if (others === null) return refuse("undo-too-late");
  Object.assign(made, { undoneAt: work.now, undoneBy: action.by });
  work.desk.touch(file);
  tellCorrected(work, file, {
    before,
    by: action.by,
    kind: `undo-${made.kind}`,
    about: made.about,
  });
  for (const changed of [...others, file])
    await caseChanged(work, changed, { signal: action.id, recheck: true });
  return DONE;
}

/** Records that moved may have been corrected or moved on since, here or in the case that they opened. */
async function restsOn(work: Work, { doc }: CaseFile, made: Correction): Promise<boolean> {
  const all = doc.corrections ?? [];
  const moved = new Set(made.was.moved ?? []);
  const opened = made.kind === "split-case" ? await work.desk.own(work.tx, made.about) : null;
  const identity = made.kind === "link" || made.kind === "split";
  const touches = ({ kind, about, was }: Correction) =>
    moved.has(about) ||
    (was.moved ?? []).some((id) => moved.has(id)) ||
    (was.links ?? []).some(({ action }) => action === made.id) ||
    (identity && about === made.about && (kind === "link" || kind === "split"));
  return [...all.slice(all.indexOf(made) + 1), ...(opened?.doc.corrections ?? [])].some(
    (one) => one.undoneAt === null && touches(one),
  );
}

/** Puts things as they were; the other cases that changed by it. Null where it cannot be done any more. */
async function takeBack(
  work: Work,
  file: CaseFile,
  made: Correction,
  by: string,
): Promise<CaseFile[] | null> {
  switch (made.kind) {
    case "link":
      file.doc.links = file.doc.links.filter(({ action }) => action !== made.id);
      work.desk.recount(file, []);
      return [];
    case "split":
    case "no-party":
      return restoreReading(work, file, made);
    case "apart":
      return reopenQuestion(work, file, made);
    case "merge":
    case "split-case":
      return moveBack(work, file, made, by);
  }
}

function restoreReading(work: Work, file: CaseFile, made: Correction): CaseFile[] | null {
  const reading = file.readings.find(({ id }) => id === made.about);
  if (!reading) return null;
  if (made.kind === "split") reading.apart = null;
  if (made.was.standing) Object.assign(reading, made.was.standing);
  file.doc.links.push(...(made.was.links ?? []));
  work.desk.recount(file, [reading]);
  return [];
}

function reopenQuestion(work: Work, file: CaseFile, made: Correction): CaseFile[] | null {
  const question = (file.doc.questions ?? []).find(({ reading }) => reading === made.about);
  if (!question) return null;
  Object.assign(question, { answeredAt: null, answer: null, by: null });
  file.doc.notWith = (file.doc.notWith ?? []).filter((id) => id !== made.was.from);
  work.desk.touch(file);
  return [];
}

async function moveBack(
  work: Work,
  file: CaseFile,
  made: Correction,
  by: string,
): Promise<CaseFile[] | null> {
  const { from: id, moved = [] } = made.was;
  const other = id === undefined ? null : await work.desk.own(work.tx, id);
  if (!other) return null;
  if (made.kind === "split-case") return backTogether(work, file, other, new Set(moved));
  if (other.doc.mergedInto !== file.doc.id) return null;
  await unmergeCases(work, { from: other, into: file, moved, by });
  for (const question of other.doc.questions ?? [])
    if (question.answer === "joined")
      Object.assign(question, { answeredAt: null, answer: null, by: null });
  return [other];
}

/** The records come back; what joined the new case since comes with them, for it was the same problem. */
function backTogether(
  work: Work,
  file: CaseFile,
  other: CaseFile,
  moved: ReadonlySet<string>,
): CaseFile[] | null {
  if (
    other.doc.mergedInto ||
    ![...moved].every((id) => other.readings.some((one) => one.id === id))
  )
    return null;
  work.desk.move(other, file, [...other.readings]);
  other.doc.mergedInto = file.doc.id;
  other.doc.status = "closed";
  other.doc.held = [];
  for (const one of [file, other])
    one.doc.notWith = (one.doc.notWith ?? []).filter(
      (id) => id !== file.doc.id && id !== other.doc.id,
    );
  work.desk.reindex(other);
  return [];
}
