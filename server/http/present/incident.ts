import type { IncidentView, PageView, SendView } from "../../../contract/api";
import type { Person } from "../../../contract/directory";
import type { IncidentDoc } from "../../../contract/incident";
import type { PageDoc, SendDoc } from "../../../contract/page";
import { iso, isoOrNull } from "../time";

/** An incident; its commander by name too. */
export function incidentView(
  incident: IncidentDoc,
  to: { zone: string; people: readonly Person[] },
): IncidentView {
  const { zone } = to;
  return {
    id: incident.id,
    title: incident.title,
    level: incident.level,
    confidence: incident.confidence,
    status: incident.status,
    openedAt: iso(incident.openedAt, zone),
    levelSince: iso(incident.levelSince, zone),
    cases: incident.caseIds,
    playbooks: incident.playbooks,
    commander: incident.commander,
    commanderName: to.people.find((one) => one.id === incident.commander)?.name ?? null,
    commanderSince: isoOrNull(incident.commanderSince, zone),
    unanswered: incident.unanswered,
    drill: incident.drill,
  };
}

/** A page with who answered and every send that is due by now. */
export function pageView(
  page: PageDoc,
  given: { zone: string; sends: readonly SendDoc[]; people: readonly Person[] },
): PageView {
  const { zone } = given;
  const nameOf = (id: string) => given.people.find((each) => each.id === id)?.name ?? id;
  return {
    id: page.id,
    incident: page.incidentId,
    number: page.number,
    at: iso(page.at, zone),
    reason: page.reason,
    level: page.level,
    classes: page.classes,
    to: page.to,
    fellToDuty: page.fellToDuty,
    acknowledgedAt: isoOrNull(page.acknowledgedAt, zone),
    acknowledgements: page.acknowledgements.map(({ by, at, via }) => ({
      by,
      name: nameOf(by),
      at: iso(at, zone),
      via,
    })),
    nextAt: isoOrNull(page.nextAt, zone),
    exhaustedAt: isoOrNull(page.exhaustedAt, zone),
    title: page.title,
    summary: page.summary,
    sends: [...given.sends]
      .sort((a, b) => a.step - b.step || a.at - b.at || a.to.localeCompare(b.to))
      .map((send) => sendView(send, zone)),
    drill: page.drill,
  };
}

// Neither address nor secret: a board shows that somebody was called, not how to call him.
function sendView(send: SendDoc, zone: string): SendView {
  return {
    id: send.id,
    to: send.to,
    step: send.step,
    kind: send.kind,
    at: iso(send.at, zone),
    channel: send.channel,
    state: send.state,
    attempts: send.attempts,
    sentAt: isoOrNull(send.sentAt, zone),
    reason: send.reason,
  };
}
