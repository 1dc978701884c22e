import { createHmac } from "node:crypto";
import type { Instant } from "../../../contract/primitives";
import type { Clock } from "../../ports/clock";
import type { Notifier, PageMessage } from "../../ports/notifier";
import { composeText } from "./compose-text";
import { fitTo } from "./fit-text";
import type { HttpPost } from "./http-post";
import { judgeRobot } from "./judge-answer";
import type { RobotCodes } from "./judge-answer";

/** The strictest limit found for a custom bot's request is 20 KB; 100 requests a minute and 5 a second (frequency-control page of open.feishu.cn). */
const MAX_BODY_BYTES = 20_000;

const codes: RobotCodes = {
  channel: "Feishu",
  fields: ["code", "StatusCode"],
  temporary: {
    9499: "bad or too many requests",
    11232: "too many messages",
    230020: "too many messages in this group",
    99991400: "too many requests",
  },
  permanent: {
    19001: "robot address not valid",
    19021: "signature or clock not accepted",
    19022: "sender's network address not allowed",
    19024: "keyword missing",
    19036: "message too long",
  },
};

/** Feishu custom bot: one card, its words as plain text, its button the link; signed where the contact has a secret. */
export function createFeishuNotifier({ http, clock }: { http: HttpPost; clock: Clock }): Notifier {
  return {
    kind: "feishu",
    async send(message) {
      const seal = signature(message.to.secret, clock.now());
      const body = fitTo(MAX_BODY_BYTES, (fieldBytes) =>
        JSON.stringify({ ...seal, msg_type: "interactive", card: card(message, fieldBytes) }),
      );
      if (body === null) return { ok: false, permanent: true, reason: "link too long for Feishu" };
      return judgeRobot(await http.post(message.to.address, body), codes);
    },
  };
}

/** The key is the time in seconds, a line end and the secret; what is signed is the empty text. */
function signature(secret: string | null, now: Instant): { timestamp?: string; sign?: string } {
  if (secret === null) return {};
  const timestamp = String(Math.floor(now / 1_000));
  const sign = createHmac("sha256", `${timestamp}\n${secret}`).update("").digest("base64");
  return { timestamp, sign };
}

function card(message: PageMessage, fieldBytes: number) {
  const { subject, lines, link, linkLabel } = composeText(message, fieldBytes);
  return {
    config: { wide_screen_mode: true },
    header: { title: plain(subject), template: colour(message) },
    elements: [
      { tag: "div", text: plain(lines.join("\n")) },
      {
        tag: "action",
        actions: [{ tag: "button", type: "primary", text: plain(linkLabel), url: link }],
      },
    ],
  };
}

const plain = (content: string) => ({ tag: "plain_text", content });

/** A drill never wears the colour of a real level. */
function colour({ drill, level }: PageMessage): string {
  if (drill) return "blue";
  return level === 1 ? "red" : level === 2 ? "orange" : "grey";
}
