import type { ActionOf } from "../../../contract/action";
import type { JoinQuestion } from "../../../contract/case";
import type { CaseFile } from "../../steps/desk";
import { mergeCases } from "../../steps/merge-cases";
import { openCase } from "../../steps/open-case";
import type { Work } from "../../steps/work";
import { DONE, refuse, type ActionContext, type ActionResult, type ActionTarget } from "./context";
import { noteCorrection } from "./corrected";
import { findTarget } from "./find-target";

/** Yes, it is the same problem: the case that the question opened goes into the one it was asked about (B1). */
export async function confirmJoin(
  context: ActionContext<ActionOf<"confirm_join">>,
): Promise<ActionResult> {
  const { work, action, target } = context;
  const question = openQuestion(target);
  if (!question) return refuse("no-open-question");
  const other = await work.desk.case(work.tx, question.perhaps);
  if (!other) return refuse("records-unknown");
  answered(work, target.file, question, { answer: "joined", by: action.by });
  return other === target.file ? DONE : merge(context, target.file, other);
}

/** No, it is another problem: remembered, and nothing is joined. */
export function rejectJoin({
  work,
  action,
  target,
}: ActionContext<ActionOf<"reject">>): ActionResult {
  const question = openQuestion(target);
  if (!question) return refuse("no-open-question");
  const { file } = target;
  answered(work, file, question, { answer: "apart", by: action.by });
  file.doc.notWith = [...new Set([...(file.doc.notWith ?? []), question.perhaps])];
  const before = { ...file.doc.counts };
  const { reading } = question;
  noteCorrection(work, file, {
    id: action.id,
    kind: "apart",
    by: action.by,
    about: reading,
    before,
    was: { from: question.perhaps },
  });
  return DONE;
}

/** Two cases are one problem. The one that was opened first takes the other in. */
export async function mergeCase(
  context: ActionContext<ActionOf<"merge_case">>,
): Promise<ActionResult> {
  const { work, action, target } = context;
  const other = await findTarget(work, action.with);
  if (!other) return refuse("target-unknown", { target: action.with });
  if (other.file === target.file) return refuse("one-case-already");
  return merge(context, target.file, other.file);
}

/** Some records of a case are another problem: they open a case of their own. */
export async function splitCase({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"split_case">>): Promise<ActionResult> {
  const { file } = target;
  const wanted = new Set(action.signals);
  const readings = file.readings.filter(({ id, signal }) => wanted.has(id) || wanted.has(signal));
  if (readings.length < wanted.size) return refuse("signals-not-here");
  if (readings.length === file.readings.length) return refuse("nothing-would-stay");
  const before = { ...file.doc.counts };
  const { project, product, batch, branch } = file.doc;
  const where = project ?? product ?? branch ?? "";
  const title = `${where} ${readings[0]?.excerpt.slice(0, 24) ?? ""}`.trim();
  const place = { project, product, batch, branch };
  const fresh = await openCase(work, { place, title });
  work.desk.move(file, fresh, readings);
  keepApart(file, fresh);
  noteCorrection(work, file, {
    id: action.id,
    kind: "split-case",
    by: action.by,
    about: fresh.doc.id,
    before,
    was: { moved: readings.map(({ id }) => id), from: fresh.doc.id },
  });
  await caseChanged(work, fresh, { signal: action.id, recheck: true });
  await caseChanged(work, file, { signal: action.id, recheck: true });
  return DONE;
}

async function merge(
  { work, action, caseChanged }: ActionContext,
  one: CaseFile,
  other: CaseFile,
): Promise<ActionResult> {
  if (one.doc.scope !== other.doc.scope) return refuse("other-scopes");
  if (one.doc.drill !== other.doc.drill) return refuse("drill-stays-drill");
  if (toldApart(one, other)) return refuse("told-apart");
  const [into, from] = one.doc.openedAt <= other.doc.openedAt ? [one, other] : [other, one];
  const before = { ...into.doc.counts };
  const moved = await mergeCases(work, { from, into, by: action.by });
  noteCorrection(work, into, {
    id: action.id,
    kind: "merge",
    by: action.by,
    about: from.doc.id,
    before,
    was: { moved, from: from.doc.id },
  });
  await caseChanged(work, into, { signal: action.id, recheck: true });
  return DONE;
}

function openQuestion({ file, reading }: ActionTarget): JoinQuestion | null {
  const open = (file.doc.questions ?? []).filter(({ answeredAt }) => answeredAt === null);
  return (
    open.find((one) => one.reading === reading?.id) ?? (open.length === 1 ? open[0] : null) ?? null
  );
}

function answered(
  work: Work,
  file: CaseFile,
  question: JoinQuestion,
  how: { answer: "joined" | "apart"; by: string },
): void {
  Object.assign(question, { ...how, answeredAt: work.now });
  work.desk.touch(file);
}

/** What a person told apart stays so until that is taken back. */
function toldApart(one: CaseFile, other: CaseFile): boolean {
  return (
    (one.doc.notWith ?? []).includes(other.doc.id) || (other.doc.notWith ?? []).includes(one.doc.id)
  );
}

function keepApart(one: CaseFile, other: CaseFile): void {
  one.doc.notWith = [...new Set([...(one.doc.notWith ?? []), other.doc.id])];
  other.doc.notWith = [...new Set([...(other.doc.notWith ?? []), one.doc.id])];
}
