import type { ActionOf } from "../../../contract/action";
import type { Level } from "../../../contract/primitives";
import type { CaseFile } from "../../steps/desk";
import { watchQuiet } from "../../steps/watch-case";
import { directoryOf, tell, type Work } from "../../steps/work";
import { DONE, refuse, type ActionContext, type ActionResult } from "./context";

/** Whose fault it is: external needs evidence, for then the overdue rule is silent (RE-L2-D). */
export async function setCause({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"set_cause">>): Promise<ActionResult> {
  if (action.cause === "external" && !action.evidence) return refuse("cause-needs-evidence");
  target.file.doc.cause = action.cause;
  target.file.doc.causeEvidence = action.evidence ?? null;
  work.desk.touch(target.file);
  await caseChanged(work, target.file, { signal: null, recheck: true });
  return DONE;
}

/** Another department is asked for assistance (RE-L3-B). */
export async function requestHelp({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"request_help">>): Promise<ActionResult> {
  target.file.doc.helpAsked.push({
    at: work.now,
    department: action.department,
    action: action.id,
  });
  work.desk.touch(target.file);
  await caseChanged(work, target.file, {
    signal: action.id,
    subject: target.reading?.signal ?? null,
  });
  return DONE;
}

/** A person lowers the level, with a reason, after the quiet or a correction; from level 1 a second person too (B5). */
export async function lowerLevel({
  work,
  action,
  target,
}: ActionContext<ActionOf<"lower_level">>): Promise<ActionResult> {
  const { doc } = target.file;
  if (action.level <= doc.level) return refuse("not-a-lower-level");
  if (doc.loweringOfferedAt === null) return refuse("lowering-not-open");
  if (doc.level === 1 && (!action.second || action.second === action.by))
    return refuse("second-needed");
  const { people } = await directoryOf(work);
  if (action.second && !people.some((person) => person.id === action.second)) {
    return refuse("second-unknown", { person: action.second });
  }
  work.tx.levels.put({
    id: `level-${String(await work.tx.numbers("level", 1))}`,
    at: work.now,
    caseId: doc.id,
    from: doc.level,
    to: action.level,
    confidence: "confirmed",
    reason: "lowered",
    by: action.by,
  });
  tell(work, {
    type: "level.changed",
    case: doc.id,
    incident: doc.incidentId,
    data: {
      from: doc.level,
      to: action.level,
      confidence: "confirmed",
      reason: "lowered",
      words: action.reason,
      by: action.by,
      second: action.second ?? null,
      title: doc.title,
    },
  });
  settleAt(work, target.file, action.level);
  return DONE;
}

/** The case stands at the lower level, with the rules that still fit it; further lowering is offered after that level's quiet. */
function settleAt(work: Work, file: CaseFile, level: Level): void {
  Object.assign(file.doc, {
    level,
    confidence: "confirmed",
    levelSince: work.now,
    loweringOfferedAt: null,
    held: file.doc.held.filter((held) => held.level >= level),
  });
  work.desk.touch(file);
  watchQuiet(work, file);
}
