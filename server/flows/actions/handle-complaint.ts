import type { ActionOf } from "../../../contract/action";
import type { CorrectionPast, Reading } from "../../../contract/case";
import { followUpClock } from "../../core/complaints/clocks";
import type { CaseFile } from "../../steps/desk";
import { meetClocks, startClocks } from "../../steps/keep-clocks";
import { tell, type Work } from "../../steps/work";
import { noteCorrection } from "./corrected";
import { DONE, refuse, type ActionContext, type ActionResult } from "./context";

/** Handled: the complaint, or with `of: case` all open ones of the case. The call-back is due from the next day to the third. */
export async function resolve({
  work,
  action,
  target,
}: ActionContext<ActionOf<"resolve">>): Promise<ActionResult> {
  const { file } = target;
  const meant =
    action.of === "case" || !target.reading
      ? file.readings.filter((one) => one.complaint?.status === "open")
      : [target.reading];
  const changed = meant.filter((one) => one.complaint !== null);
  if (changed.length === 0) return refuse("nothing-to-resolve");
  for (const reading of changed) {
    Object.assign(reading.complaint as object, { status: "resolved", resolvedAt: work.now });
    await startClocks(work, file, reading.signal, [followUpClock(work.now, work.deps.pack)]);
    await meetClocks(work, file, ["acknowledge"], reading.signal);
    tellComplaint(work, file, reading, "resolved");
  }
  await settleCase(work, file, changed);
  return DONE;
}

/** What the customer said when called back. */
export async function followUp({
  work,
  action,
  target,
}: ActionContext<ActionOf<"follow_up">>): Promise<ActionResult> {
  const reading = target.reading;
  if (!reading?.complaint) return refuse("follow-up-of-complaint");
  reading.complaint.outcome = action.outcome;
  await meetClocks(work, target.file, ["follow-up", "acknowledge"], reading.signal);
  tellComplaint(work, target.file, reading, `followed up: ${action.outcome}`);
  work.desk.recount(target.file, [reading]);
  return DONE;
}

/** Closing needs a follow-up's outcome (S0 二: contact and outcome before closing). */
export async function close({
  work,
  target,
}: ActionContext<ActionOf<"close">>): Promise<ActionResult> {
  const reading = target.reading;
  if (!reading?.complaint) return refuse("only-complaints-close");
  if (reading.complaint.outcome === null) return refuse("follow-up-first");
  reading.complaint.status = "closed";
  reading.complaint.closedAt = work.now;
  tellComplaint(work, target.file, reading, "closed");
  await settleCase(work, target.file, [reading]);
  return DONE;
}

/** The same complaint again, with its original age. */
export async function reopen({
  work,
  target,
  caseChanged,
}: ActionContext<ActionOf<"reopen">>): Promise<ActionResult> {
  const reading = target.reading;
  if (!reading?.complaint) return refuse("only-complaints-reopen");
  if (reading.complaint.status === "open") return refuse("complaint-open");
  Object.assign(reading.complaint, {
    status: "open",
    reopenedAt: work.now,
    resolvedAt: null,
    closedAt: null,
    outcome: null,
  });
  tellComplaint(work, target.file, reading, "reopened");
  target.file.overdueAt = null;
  await settleCase(work, target.file, [reading]);
  await caseChanged(work, target.file, { signal: null });
  return DONE;
}

/** Withdrawn as false adds nothing any more; withdrawn after settlement still counts (B1 Invalid). */
export async function withdraw(
  context: ActionContext<ActionOf<"withdraw">>,
): Promise<ActionResult> {
  const { work, action, target, caseChanged } = context;
  const reading = target.reading;
  if (!reading) return refuse("name-the-withdrawn");
  const before = standingOf(reading);
  if (action.false)
    exclude(reading, "withdrawn-as-false", {
      "zh-CN": "查实为不实，已撤回",
      en: "Found false and withdrawn",
    });
  if (reading.complaint)
    Object.assign(reading.complaint, {
      status: "resolved",
      resolvedAt: work.now,
      outcome: reading.complaint.outcome ?? "withdrawn",
    });
  correct(context, reading, before);
  await caseChanged(work, target.file, { signal: null, recheck: true });
  return DONE;
}

/** Not a party, with a reason: spam, an employee's test, the same record. */
export async function markInvalid(
  context: ActionContext<ActionOf<"mark_invalid">>,
): Promise<ActionResult> {
  const { work, action, target, caseChanged } = context;
  const reading = target.reading;
  if (!reading) return refuse("name-the-invalid");
  const before = standingOf(reading);
  exclude(reading, "marked-invalid", {
    "zh-CN": `不计入：${action.reason}`,
    en: `Not counted: ${action.reason}`,
  });
  correct(context, reading, before);
  await caseChanged(work, target.file, { signal: null, recheck: true });
  return DONE;
}

function exclude(
  reading: Reading,
  why: NonNullable<Reading["excluded"]>,
  reason: Reading["reason"],
): void {
  reading.excluded = why;
  reading.party = "none";
  reading.origin = false;
  reading.reason = reason;
}

/** Counts again after a record was judged, and notes how it stood. */
function correct(
  { work, action, target: { file } }: ActionContext,
  reading: Reading,
  standing: CorrectionPast["standing"],
): void {
  const before = { ...file.doc.counts };
  work.desk.recount(file, [reading]);
  const { id, by } = action;
  noteCorrection(work, file, {
    id,
    kind: "no-party",
    by,
    about: reading.id,
    before,
    was: standing ? { standing } : {},
  });
}

function standingOf({ excluded, party, origin, reason }: Reading) {
  return { excluded, party, origin, reason };
}

function tellComplaint(work: Work, file: CaseFile, reading: Reading, change: string): void {
  tell(work, {
    type: "complaint.changed",
    case: file.doc.id,
    incident: file.doc.incidentId,
    data: { signal: reading.signal, change },
  });
}

/** The case's own state follows its complaints; with the last of them its clocks are met. */
async function settleCase(work: Work, file: CaseFile, changed: readonly Reading[]): Promise<void> {
  const states = file.readings.flatMap((one) =>
    one.complaint && one.excluded === null ? [one.complaint.status] : [],
  );
  file.doc.status = states.includes("open")
    ? "open"
    : states.includes("resolved")
      ? "resolved"
      : "closed";
  work.desk.recount(file, changed);
  work.desk.reindex(file);
  if (file.doc.status !== "open")
    await meetClocks(work, file, ["response", "preliminary", "resolution"], null);
}
