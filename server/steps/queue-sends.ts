import type { Person } from "../../contract/directory";
import type { PageDoc, SendDoc } from "../../contract/page";
import { tell, type Work } from "./work";

/** Queues one message to each person for a step. Whoever has no way to be reached is told of at once, loudly. */
export function queueSends(
  work: Work,
  page: PageDoc,
  people: readonly Person[],
  kind: SendDoc["kind"],
  step: number,
): void {
  for (const person of people) {
    const send = sendTo(work, page, person, kind, step);
    work.tx.sends.put(send);
    tell(work, {
      type: send.state === "failed" ? "send.failed" : "send.queued",
      incident: page.incidentId,
      data: {
        page: page.id,
        number: page.number,
        to: person.id,
        kind,
        step,
        channel: send.channel,
        reason: send.reason,
      },
    });
  }
}

function sendTo(
  work: Work,
  page: PageDoc,
  person: Person,
  kind: SendDoc["kind"],
  step: number,
): SendDoc {
  const contact = person.contacts.find((one) => one.kind !== "sms");
  return {
    id: `${page.id}:${String(step)}:${kind}:${person.id}`,
    pageId: page.id,
    page: page.number,
    incidentId: page.incidentId,
    to: person.id,
    step,
    kind,
    at: work.now,
    channel: contact?.kind ?? null,
    address: contact?.address ?? null,
    secret: contact?.secret ?? null,
    state: contact ? "pending" : "failed",
    attempts: 0,
    nextAttemptAt: work.now,
    leaseUntil: null,
    mayRepeat: false,
    sentAt: null,
    providerId: null,
    reason: contact ? null : "no-contact",
    drill: work.drill,
  };
}
