import type { PageDoc } from "../../contract/page";
import { nextStep } from "../core/escalation/next-step";
import { queueSends } from "../steps/queue-sends";
import { directoryOf, tell, type Work } from "../steps/work";

/** Works a page whose moment has come: the next step is called, or the end of the ladder is cried out. */
export async function climbLadder(work: Work, due: PageDoc): Promise<void> {
  const page = await work.tx.pages.lock(due.id);
  if (!page) return;
  const { people } = await directoryOf(work);
  const sends = await work.tx.sends.find({ where: { pageId: page.id }, limit: 10_000 });
  const decision = nextStep(page, people, new Set(sends.map((send) => send.to)), work.now);
  if (decision.kind === "hold") return;
  if (decision.kind === "exhausted") {
    const ended: PageDoc = { ...page, exhaustedAt: work.now, nextAt: null };
    work.tx.pages.put(ended);
    await markUnanswered(work, ended);
    queueSends(work, ended, decision.people, "last-resort", decision.step);
    return;
  }
  const climbed: PageDoc = { ...page, nextStep: decision.nextStep, nextAt: decision.nextAt };
  work.tx.pages.put(climbed);
  tell(work, {
    type: "page.unanswered",
    incident: page.incidentId,
    data: {
      page: page.id,
      number: page.number,
      step: decision.step,
      called: decision.people.map((person) => person.id),
      as: decision.as,
      note: decision.note,
      title: page.title,
    },
  });
  queueSends(work, climbed, decision.people, decision.as, decision.step);
}

async function markUnanswered(work: Work, page: PageDoc): Promise<void> {
  const incident = await work.tx.incidents.lock(page.incidentId);
  if (incident) work.tx.incidents.put({ ...incident, unanswered: true });
  tell(work, {
    type: "page.exhausted",
    incident: page.incidentId,
    data: { page: page.id, number: page.number, title: page.title, level: page.level },
  });
}
