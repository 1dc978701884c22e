import { createHmac } from "node:crypto";
import type { Clock } from "../../ports/clock";
import type { Notifier, PageMessage } from "../../ports/notifier";
import { composeText } from "./compose-text";
import { FIELD_BYTES } from "./fit-text";
import type { HttpPost } from "./http-post";
import { judgeStatus } from "./judge-answer";

/**
 * The generic webhook. The JSON body carries the page's facts and its composed words. Headers: `Idempotency-Key`, the
 * same for every attempt; `X-OneVoice-Timestamp`, Unix seconds; and, where the contact has a secret,
 * `X-OneVoice-Signature: sha256=` + hex HMAC-SHA256, keyed by the secret, of `timestamp.body`.
 */
export function createWebhookNotifier({ http, clock }: { http: HttpPost; clock: Clock }): Notifier {
  return {
    kind: "webhook",
    async send(message) {
      const body = JSON.stringify(facts(message));
      const timestamp = String(Math.floor(clock.now() / 1_000));
      const headers: Record<string, string> = {
        "idempotency-key": headerText(message.key),
        "x-onevoice-timestamp": timestamp,
      };
      if (message.to.secret !== null) {
        headers["x-onevoice-signature"] = signature(message.to.secret, timestamp, body);
      }
      return judgeStatus(await http.post(message.to.address, body, headers));
    },
  };
}

function signature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

/** A header takes visible ASCII only; a key of anything else travels percent-encoded. */
function headerText(key: string): string {
  return /^[\x21-\x7e]+$/.test(key) ? key : encodeURIComponent(key);
}

/** Everything but the address and the secret; the receiver has those. */
function facts({ to, ...page }: PageMessage) {
  const { subject, lines } = composeText({ to, ...page }, FIELD_BYTES[0]);
  return { type: "page", ...page, to: { name: to.name }, subject, text: lines.join("\n") };
}
