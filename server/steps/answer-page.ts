import { say, type Said } from "../../contract/refusal";
import type { Person } from "../../contract/directory";
import type { Acknowledgement, PageDoc } from "../../contract/page";
import type { Instant } from "../../contract/primitives";
import { acknowledge } from "../core/escalation/acknowledge";
import type { Tx } from "../ports/store";
import { answerByEvent } from "./answer-by-event";

/** Whose answer, to what, by which way. */
export interface Answer {
  /** One page, and with it the earlier ones of its incident that called the person; null for every page of the incident. */
  pageId: string | null;
  incidentId: string | null;
  personId: string;
  via: Acknowledgement["via"];
}

export type AcknowledgeOutcome =
  { ok: true; pages: PageDoc[] } | { ok: false; reason: "not-found" | "not-addressee" };

/** Takes a person's acknowledgement inside an open transaction. */
export async function acknowledgeIn(
  tx: Tx,
  people: readonly Person[],
  answer: Answer,
  now: Instant,
): Promise<AcknowledgeOutcome> {
  const person = people.find((one) => one.id === answer.personId);
  if (!person) return { ok: false, reason: "not-addressee" };
  const ids = await pagesMeant(tx, answer);
  if (ids.length === 0) return { ok: false, reason: "not-found" };
  const pages: PageDoc[] = [];
  for (const id of ids) {
    const page = await tx.pages.lock(id);
    if (page) pages.push(await answerPage(tx, page, person, answer.via, now));
  }
  return { ok: true, pages };
}

async function pagesMeant(tx: Tx, answer: Answer): Promise<string[]> {
  const page = answer.pageId ? await tx.pages.get(answer.pageId) : null;
  const incidentId = page?.incidentId ?? answer.incidentId;
  if (!incidentId || (answer.pageId && !page)) return [];
  const pages = await tx.pages.find({ where: { incidentId }, orderBy: [["number", "asc"]] });
  if (!page) return pages.map((one) => one.id);
  const calls = await tx.sends.find({ where: { incidentId, to: answer.personId }, limit: 10_000 });
  const called = new Set(calls.map((call) => call.pageId));
  // Whoever answers a page has seen how the incident stands: what called him before is answered too, what came later not.
  return pages
    .filter((one) => one.id === page.id || (one.number < page.number && called.has(one.id)))
    .map((one) => one.id);
}

async function answerPage(
  tx: Tx,
  page: PageDoc,
  person: Person,
  via: Acknowledgement["via"],
  now: Instant,
): Promise<PageDoc> {
  const decision = acknowledge(page, person, via, now);
  if (!decision.fresh) return page;
  const met = decision.acknowledgedAt !== null && page.acknowledgedAt === null;
  const answered: PageDoc = {
    ...page,
    acknowledgements: decision.acknowledgements,
    acknowledgedAt: decision.acknowledgedAt,
    nextAt: met ? null : page.nextAt,
  };
  tx.pages.put(answered);
  const drill = page.drill ? { drill: true } : {};
  tx.emit({
    at: now,
    type: met ? "page.acknowledged" : "page.answered",
    incident: page.incidentId,
    ...drill,
    data: {
      page: page.id,
      number: page.number,
      by: person.id,
      name: person.name,
      via,
      met: decision.acknowledgedAt !== null,
      title: page.title,
    },
  });
  if (met) await clearBanner(tx, page.incidentId);
  if (met && !(await stillCalls(tx, page.incidentId)))
    await answerByEvent(tx, page.incidentId, "page.acknowledged", now, person);
  await cancelSends(tx, answered, met ? null : person.id, now);
  return answered;
}

/** Cancels what waits: everything once the rule is met, else what was meant for the one who answered. */
async function cancelSends(
  tx: Tx,
  page: PageDoc,
  only: string | null,
  now: Instant,
): Promise<void> {
  const waiting = await tx.sends.find({
    where: { pageId: page.id, state: "pending" },
    limit: 10_000,
  });
  for (const send of waiting) {
    if (only !== null && send.to !== only) continue;
    tx.sends.put({
      ...send,
      state: "cancelled",
      reason: only === null ? "acknowledged" : "answered",
    });
    tx.emit({
      at: now,
      type: "send.cancelled",
      incident: page.incidentId,
      ...(page.drill ? { drill: true } : {}),
      data: { page: page.id, to: send.to, kind: send.kind, reason: "acknowledged" },
    });
  }
}

async function stillCalls(tx: Tx, incidentId: string): Promise<boolean> {
  return (await tx.pages.count({ incidentId, acknowledgedAt: { isNull: true } })) > 0;
}

async function clearBanner(tx: Tx, incidentId: string): Promise<void> {
  const incident = await tx.incidents.lock(incidentId);
  if (!incident?.unanswered) return;
  const open = await tx.pages.find({ where: { incidentId, acknowledgedAt: { isNull: true } } });
  if (!open.some((page) => page.exhaustedAt !== null))
    tx.incidents.put({ ...incident, unanswered: false });
}

/** Why an acknowledgement changed nothing, for the one who asked. */
export function notAcknowledged(reason: "not-found" | "not-addressee", person: string): Said {
  return reason === "not-found"
    ? say("nothing-to-acknowledge")
    : say("nobody-of-directory", { person });
}
