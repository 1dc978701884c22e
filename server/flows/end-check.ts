import type { RecipientClass } from "../../contract/directory";
import type { IncidentDoc } from "../../contract/incident";
import type { Bilingual } from "../../contract/primitives";
import type { TimerDoc } from "../../contract/records";
import { levelClasses } from "../core/incident/call-out";
import { finish } from "../steps/finish-timer";
import { tell, type Work } from "../steps/work";

/** Whom silence calls. */
export interface Call {
  incident: IncidentDoc;
  reason: string;
  classes: RecipientClass[];
  summary: Bilingual;
}

/**
 * A check's clock ran out unanswered (B2). Silence on a possible level 1 pages every level-1 class not yet paged and
 * leaves it possible: the machine does not confirm. Silence on seriousness pages pr and legal and leaves it level 2.
 */
export async function endCheck(work: Work, timer: TimerDoc): Promise<Call | null> {
  finish(work, timer);
  const file = await work.desk.case(work.tx, timer.subject);
  const check = file?.doc.checks.find(
    (one) =>
      one.kind === timer.data["check"] &&
      one.rule === timer.data["rule"] &&
      one.answeredAt === null &&
      one.dueAt === timer.dueAt,
  );
  if (!file || !check) return null;
  check.answeredAt = work.now;
  check.answer = "silence";
  work.desk.touch(file);
  tell(work, {
    type: "check.answered",
    case: file.doc.id,
    incident: file.doc.incidentId,
    data: { kind: check.kind, rule: check.rule, answer: "silence" },
  });
  const incident = file.doc.incidentId ? await work.tx.incidents.lock(file.doc.incidentId) : null;
  if (!incident) return null;
  const wanted: RecipientClass[] =
    check.kind === "confirm"
      ? levelClasses({ level: 1, confidence: "confirmed" }, work.deps.pack)
      : ["pr", "legal"];
  const paged = check.kind === "confirm" ? incident.pagedClasses : incident.everPaged;
  const classes = wanted.filter((one) => !paged.includes(one));
  if (classes.length === 0) return null;
  const next = {
    ...incident,
    pagedClasses: [...incident.pagedClasses, ...classes],
    everPaged: [...new Set([...incident.everPaged, ...classes])],
  };
  work.tx.incidents.put(next);
  return {
    incident: next,
    reason: check.rule,
    classes,
    summary: {
      "zh-CN": `${String(Math.round((timer.dueAt - check.openedAt) / 60_000))} 分钟内无人答复核实`,
      en: `Nobody answered the check within ${String(Math.round((timer.dueAt - check.openedAt) / 60_000))} minutes`,
    },
  };
}
