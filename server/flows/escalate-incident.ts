import type { Directory, RecipientClass } from "../../contract/directory";
import { DEFAULT_LADDER } from "../../contract/directory";
import type { IncidentDoc } from "../../contract/incident";
import type { PageDoc } from "../../contract/page";
import type { Bilingual } from "../../contract/primitives";
import { ruleFor } from "../core/escalation/acknowledge";
import { firstStepAt } from "../core/escalation/next-step";
import { recipientsOf } from "../core/escalation/recipients";
import { queueSends } from "../steps/queue-sends";
import { directoryOf, tell, type Work } from "../steps/work";

/** Pages the classes of one moment: one page with all its first-minute recipients, its ladder frozen as it stands now. */
export async function escalateIncident(
  work: Work,
  incident: IncidentDoc,
  call: { reason: string; classes: RecipientClass[]; summary: Bilingual },
): Promise<void> {
  const directory = await directoryOf(work);
  const { to, fellToDuty } = recipientsOf(call.classes, directory.people);
  const filled = call.classes.filter((one) => !fellToDuty.includes(one));
  const number = await work.tx.numbers("page", 1);
  const ladder = ladderOf(directory);
  const page: PageDoc = {
    id: `page-${String(number)}`,
    number,
    incidentId: incident.id,
    at: work.now,
    reason: call.reason,
    level: incident.level,
    confidence: incident.confidence,
    classes: call.classes,
    to: to.map((person) => person.id),
    fellToDuty,
    rule: ruleFor(incident.level, incident.confidence, filled),
    ladder,
    nextStep: 0,
    nextAt: to.length > 0 ? firstStepAt({ at: work.now, ladder }) : work.now,
    acknowledgedAt: null,
    acknowledgements: [],
    exhaustedAt: null,
    title: incident.title,
    summary: call.summary,
    drill: work.drill,
  };
  work.tx.pages.put(page);
  tell(work, {
    type: "page.queued",
    incident: incident.id,
    data: {
      page: page.id,
      number,
      reason: page.reason,
      level: page.level,
      confidence: page.confidence,
      classes: page.classes,
      to: page.to,
      fellToDuty,
      title: page.title,
    },
  });
  queueSends(work, page, to, "first", 1);
}

function ladderOf(directory: Directory) {
  return directory.escalation["default"] ?? DEFAULT_LADDER;
}
