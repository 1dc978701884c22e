import type { Person } from "../../contract/directory";
import type { PageDoc, SendDoc } from "../../contract/page";
import type { Instant } from "../../contract/primitives";
import { messageTime } from "../core/records/parse-time";
import { requestText } from "../core/response/request-text";
import type { Delivery, Notifier, PageMessage } from "../ports/notifier";
import type { Deps } from "../steps/deps";
import { loadDirectory } from "../steps/directory";
import { LINK_LIFE_MS, pageLink } from "../steps/page-link";

/** A sender has this long; afterwards the send is tried again, marked as a possible repeat. Longer than any channel's own bound of 15 s. */
const LEASE_MS = 30_000;
const BATCH = 50;
/** A channel that keeps failing is tried for about an hour, then the send has failed. */
const MAX_ATTEMPTS = 10;

/**
 * Sends what is due. Claims first (nothing is claimed once its page's rule is met), sends outside the transaction, then
 * records what came of it: sent, to be tried again with growing waits, by the next contact, or failed. Resolves to the
 * number claimed.
 */
export async function deliverSends(
  deps: Deps,
  notifiers: ReadonlyMap<string, Notifier>,
): Promise<number> {
  const claimed = await deps.store.transaction((tx) =>
    tx.claimSends(deps.clock.now(), LEASE_MS, BATCH),
  );
  if (claimed.length === 0) return 0;
  const { people } = await loadDirectory(deps.store.read.settings);
  const pages = new Map(
    (await deps.store.read.pages.many([...new Set(claimed.map((one) => one.pageId))])).map(
      (page) => [page.id, page],
    ),
  );
  await Promise.all(
    claimed.map(async (send) => {
      const page = pages.get(send.pageId);
      const person = people.find((one) => one.id === send.to);
      const delivery = page
        ? await attempt(deps, notifiers, send, page, person)
        : failure("page-gone");
      await record(deps, send, person, delivery);
    }),
  );
  return claimed.length;
}

async function attempt(
  deps: Deps,
  notifiers: ReadonlyMap<string, Notifier>,
  send: SendDoc,
  page: PageDoc,
  person: Person | undefined,
): Promise<Delivery> {
  const notifier = notifiers.get(send.channel ?? "");
  if (!notifier) return failure("no-channel");
  try {
    return await notifier.send(messageFor(deps, send, page, person));
  } catch {
    return { ok: false, permanent: false, reason: "broke-off" };
  }
}

function failure(reason: string): Delivery {
  return { ok: false, permanent: true, reason };
}

function messageFor(
  deps: Deps,
  send: SendDoc,
  page: PageDoc,
  person: Person | undefined,
): PageMessage {
  const language = person?.language ?? "zh-CN";
  const expiresAt = page.at + LINK_LIFE_MS;
  return {
    key: send.id,
    language,
    to: { name: person?.name ?? send.to, address: send.address ?? "", secret: send.secret },
    page: page.number,
    incident: page.incidentId,
    level: page.level,
    confidence: page.confidence,
    title: page.title,
    reason: `${page.reason} ${page.summary[language]}`,
    request: requestText(page, send.kind)[language],
    link: pageLink(deps.secrets, deps.publicUrl, { pageId: page.id, personId: send.to, expiresAt }),
    kind: send.kind,
    step: send.step,
    steps: page.ladder.length + 1,
    drill: send.drill,
    mayRepeat: send.mayRepeat,
    when: messageTime(page.at, deps.timeZone),
  };
}

async function record(
  deps: Deps,
  claimed: SendDoc,
  person: Person | undefined,
  delivery: Delivery,
): Promise<void> {
  const now = deps.clock.now();
  await deps.store.transaction(async (tx) => {
    const send = await tx.sends.lock(claimed.id);
    if (send?.state !== "sending" || send.attempts !== claimed.attempts) return;
    const next = delivery.ok
      ? {
          ...send,
          state: "sent" as const,
          sentAt: now,
          providerId: delivery.providerId,
          leaseUntil: null,
          reason: null,
        }
      : afterFailure(send, person, delivery, now);
    tx.sends.put(next);
    tx.emit({
      at: now,
      type:
        next.state === "sent"
          ? "send.sent"
          : next.state === "failed"
            ? "send.failed"
            : "send.retried",
      incident: send.incidentId,
      ...(send.drill ? { drill: true } : {}),
      data: {
        page: send.pageId,
        number: send.page,
        to: send.to,
        kind: send.kind,
        step: send.step,
        channel: send.channel,
        attempts: next.attempts,
        reason: next.reason,
      },
    });
  });
}

/** A permanent failure goes on to the person's next contact; a temporary one is tried again after 2, 4, 8 … s, at most 5 min, spread by a quarter. */
function afterFailure(
  send: SendDoc,
  person: Person | undefined,
  delivery: { permanent: boolean; reason: string },
  now: Instant,
): SendDoc {
  const waiting = { ...send, leaseUntil: null, reason: delivery.reason };
  if (delivery.permanent || send.attempts >= MAX_ATTEMPTS) {
    const contacts = person?.contacts ?? [];
    const position = contacts.findIndex(
      (one) => one.kind === send.channel && one.address === send.address,
    );
    const following = contacts.slice(position + 1).find((one) => one.kind !== "sms");
    if (!following) return { ...waiting, state: "failed" };
    return {
      ...waiting,
      state: "pending",
      channel: following.kind,
      address: following.address,
      secret: following.secret ?? null,
      nextAttemptAt: now,
      attempts: 0,
    };
  }
  const wait = Math.min(300_000, 1_000 * 2 ** send.attempts);
  const spread = 0.75 + (0.5 * (hashOf(send.id) % 100)) / 100;
  return { ...waiting, state: "pending", nextAttemptAt: now + Math.round(wait * spread) };
}

/** A number from a text, so that waits are spread without chance. */
function hashOf(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return sum;
}
