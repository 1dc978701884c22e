import type { ActionOf } from "../../../contract/action";
import type { EventRule } from "../../../contract/policy";
import type { Work } from "../../steps/work";
import { quiet } from "../../steps/watch-case";
import { newReportCase } from "../../steps/open-case";
import { addTask } from "../../steps/add-task";
import { tell } from "../../steps/work";
import type { CaseFile } from "../../steps/desk";
import { DONE, refuse, type ActionContext, type ActionResult, type CaseChanged } from "./context";

/** A person reports an event (domain B4, event table): it joins the case named, or opens one of its own. */
export async function reportEvent({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"report_event">>): Promise<ActionResult> {
  return report(work, action, target.file, target.reading?.signal ?? null, caseChanged);
}

/** The same without a target: project, product, batch or branch say where; without any the report stands alone. */
export async function reportAlone(
  work: Work,
  action: ActionOf<"report_event">,
  seq: number,
  caseChanged: CaseChanged,
): Promise<{ result: ActionResult; caseId: string | null }> {
  if (!ruleOf(work, action)) {
    return { result: refuse("no-rule-for", { kind: action.kind }), caseId: null };
  }
  const file = await newReportCase(work, action, seq);
  const result = await report(work, action, file, action.id, caseChanged);
  return { result, caseId: file.doc.id };
}

async function report(
  work: Work,
  action: ActionOf<"report_event">,
  file: CaseFile,
  subject: string | null,
  caseChanged: CaseChanged,
): Promise<ActionResult> {
  const rule = ruleOf(work, action);
  if (!rule) return refuse("no-rule-for", { kind: action.kind });
  remember(work, action, file);
  const silent = rule.steps.length === 0;
  const plays = silent && !rule.task ? (rule.playbook ?? null) : null;
  await caseChanged(
    work,
    file,
    { signal: action.id, subject },
    {
      classes: silent ? rule.classes : [],
      playbooks: plays ? [{ rule: rule.id, playbook: plays, text: rule.text }] : [],
      reason: () => ({ rule: ruleNamed(work, file, rule), text: rule.text }),
    },
  );
  if (rule.task) {
    await addTask(work, file, { ...rule.task, playbook: rule.playbook ?? null });
    await nameOnIncident(work, file, rule.playbook ?? null);
  }
  return DONE;
}

/** A report that another rule handles goes by that rule's name: a press inquiry by the media rule's, else the threat rule's. */
function ruleNamed(work: Work, file: CaseFile, rule: EventRule): string {
  if (!rule.as) return rule.id;
  const held = new Set(file.doc.held.map((one) => one.rule));
  const handling = work.deps.pack.rules.filter(
    (one) => one.kind === "media" || one.kind === "threat",
  );
  const byLevel = [...handling].sort((a, b) => a.level - b.level);
  return byLevel.find((one) => held.has(one.id))?.id ?? rule.id;
}

function ruleOf(work: Work, action: ActionOf<"report_event">) {
  return work.deps.pack.events.find((one) => one.kinds.includes(action.kind));
}

/** Keeps the report on its case, with its event; it is new evidence. */
function remember(work: Work, action: ActionOf<"report_event">, file: CaseFile): void {
  file.doc.events.push({
    id: action.id,
    kind: action.kind,
    at: work.now,
    by: action.by,
    persons: action.persons ?? null,
    minutes: action.minutes ?? null,
    amount: action.amount ?? null,
    verified: action.verified ?? false,
    withdrawn: false,
  });
  quiet(work, file);
  tell(work, {
    type: "case.grew",
    case: file.doc.id,
    incident: file.doc.incidentId,
    data: {
      event: action.kind,
      persons: action.persons ?? null,
      by: action.by,
      title: file.doc.title,
      counts: file.doc.counts,
    },
  });
}

/** A task's playbook stands on the incident too, where there is one. */
async function nameOnIncident(work: Work, file: CaseFile, playbook: string | null): Promise<void> {
  const incident = file.doc.incidentId ? await work.tx.incidents.lock(file.doc.incidentId) : null;
  if (incident?.status !== "open" || playbook === null || incident.playbooks.includes(playbook))
    return;
  work.tx.incidents.put({ ...incident, playbooks: [...incident.playbooks, playbook] });
}
