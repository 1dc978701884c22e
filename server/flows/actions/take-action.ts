import { inEnglish } from "../../../contract/refusal";
import type { Action, ActionName, ActionOf } from "../../../contract/action";
import type { RecordDoc } from "../../../contract/records";
import { acknowledgeIn, notAcknowledged } from "../../steps/answer-page";
import { meetClocks } from "../../steps/keep-clocks";
import { resettleIncident } from "../../steps/settle-incident";
import { directoryOf, tell, type Work } from "../../steps/work";
import { confirm, reject, setSeriousness } from "./answer-alert";
import { DONE, refuse, type ActionContext, type ActionResult, type CaseChanged } from "./context";
import { lowerLevel, requestHelp, setCause } from "./correct-case";
import { linkIdentity, splitIdentity } from "./correct-identity";
import { findTarget } from "./find-target";
import { close, followUp, markInvalid, reopen, resolve, withdraw } from "./handle-complaint";
import { confirmJoin, mergeCase, rejectJoin, splitCase } from "./join-cases";
import { reportAlone, reportEvent } from "./report-event";
import { undo } from "./undo";

type Handler<N extends ActionName> = (context: ActionContext<ActionOf<N>>) => Promise<ActionResult>;

/** What each action does. */
const HANDLERS: { [N in ActionName]: Handler<N> } = {
  acknowledge: acknowledgeTarget,
  confirm,
  reject: (context) =>
    context.action.rule === "join" ? Promise.resolve(rejectJoin(context)) : reject(context),
  set_seriousness: setSeriousness,
  report_event: reportEvent,
  request_help: requestHelp,
  cc: noted,
  note: noted,
  file_report: noted,
  resolve,
  follow_up: followUp,
  close,
  reopen,
  withdraw,
  mark_invalid: markInvalid,
  set_cause: setCause,
  link_identity: linkIdentity,
  split_identity: splitIdentity,
  confirm_join: confirmJoin,
  merge_case: mergeCase,
  split_case: splitCase,
  undo,
  lower_level: lowerLevel,
};

/** Works one action of the backlog. Its outcome is kept: asking again gives the same answer, a refusal tells why. */
export async function takeActionIn(
  work: Work,
  record: RecordDoc,
  caseChanged: CaseChanged,
): Promise<void> {
  const action = record.body as Action;
  const { result, caseId } = await run(work, action, record.seq, caseChanged);
  const drill = caseId === null ? work.drill : (await work.desk.case(work.tx, caseId))?.doc.drill;
  const why = result.ok
    ? { reason: null, said: null }
    : { reason: inEnglish(result.said), said: result.said };
  work.tx.outcomes.put({
    id: record.id,
    at: work.now,
    accepted: result.ok,
    ...why,
    caseId,
  });
  tell(
    { ...work, drill: drill ?? work.drill },
    {
      type: result.ok ? "action.taken" : "action.refused",
      case: caseId,
      data: {
        id: action.id,
        action: action.action,
        by: action.by,
        target: action.target ?? null,
        ...why,
      },
    },
  );
}

async function run(
  work: Work,
  action: Action,
  seq: number,
  caseChanged: CaseChanged,
): Promise<{ result: ActionResult; caseId: string | null }> {
  if (action.action === "report_event" && !action.target) {
    return reportAlone(work, action, seq, caseChanged);
  }
  const handler = HANDLERS[action.action] as Handler<ActionName>;
  const meant = action.target ?? (action.action === "undo" ? action.undoes : null);
  const target = meant ? await findTarget(work, meant) : null;
  if (!target)
    return {
      result: meant ? refuse("target-unknown", { target: meant }) : refuse("no-target"),
      caseId: null,
    };
  const { drill } = target.file.doc;
  if (work.drill && !drill) return { result: refuse("drill-stays-drill"), caseId: null };
  // What a person does to a drill's case stays a drill, whoever did it and by which way.
  const result = await handler({ work: { ...work, drill }, action, target, caseChanged });
  if (result.ok && action.action === "lower_level" && target.file.doc.incidentId)
    await resettleIncident({ ...work, drill }, target.file.doc.incidentId);
  return { result, caseId: target.file.doc.id };
}

/** An answer to the pages of the incident; with `of: complaint`, to the complainant. */
async function acknowledgeTarget({
  work,
  action,
  target,
}: ActionContext<ActionOf<"acknowledge">>): Promise<ActionResult> {
  if (action.of === "complaint" && target.reading) {
    await meetClocks(work, target.file, ["acknowledge"], target.reading.signal);
    return DONE;
  }
  const { incidentId } = target.file.doc;
  if (!incidentId) return refuse("nothing-to-acknowledge");
  const { people } = await directoryOf(work);
  const outcome = await acknowledgeIn(
    work.tx,
    people,
    { pageId: null, incidentId, personId: action.by, via: "api" },
    work.now,
  );
  return outcome.ok ? DONE : { ok: false, said: notAcknowledged(outcome.reason, action.by) };
}

/** Stays in the record and changes nothing that is counted: a copy, a note, a filed report. */
async function noted({
  work,
  action,
  target,
}: ActionContext<ActionOf<"cc" | "note" | "file_report">>): Promise<ActionResult> {
  tell(work, {
    type: "complaint.changed",
    case: target.file.doc.id,
    incident: target.file.doc.incidentId,
    data: { signal: target.reading?.signal ?? null, change: action.action },
  });
  return Promise.resolve(DONE);
}
