import { createHmac } from "node:crypto";
import type { Instant } from "../../../contract/primitives";
import type { Clock } from "../../ports/clock";
import type { Notifier, PageMessage } from "../../ports/notifier";
import { composeText } from "./compose-text";
import { fitTo } from "./fit-text";
import type { HttpPost } from "./http-post";
import { judgeRobot } from "./judge-answer";
import type { RobotCodes } from "./judge-answer";
import { plainMarkdown } from "./plain-markdown";

/** A robot's message takes at most 20,000 bytes; 20 messages a minute, then ten minutes of refusal (130101). */
const MAX_BODY_BYTES = 20_000;

const codes: RobotCodes = {
  channel: "DingTalk",
  fields: ["errcode"],
  temporary: {
    [-1]: "busy",
    88: "busy or not authorised",
    90030: "too many messages",
    130101: "too many messages",
    410100: "too many messages",
  },
  permanent: {
    40035: "message malformed",
    43004: "content type not taken",
    300005: "access token unknown",
    310000: "security setting not met (signature, clock, keyword or sender's address)",
    400013: "group dissolved",
    400101: "access token unknown",
    400102: "robot switched off",
    400105: "message kind not taken",
    400106: "robot unknown",
    430101: "link refused",
    430102: "text refused",
    430103: "picture refused",
    430104: "content refused",
    460101: "message too long",
  },
};

/** DingTalk custom robot: one markdown message, signed by `timestamp` and `sign` in the query where the contact has a secret. */
export function createDingtalkNotifier({
  http,
  clock,
}: {
  http: HttpPost;
  clock: Clock;
}): Notifier {
  return {
    kind: "dingtalk",
    async send(message) {
      const body = fitTo(MAX_BODY_BYTES, (fieldBytes) => render(message, fieldBytes));
      if (body === null)
        return { ok: false, permanent: true, reason: "link too long for DingTalk" };
      const address = signed(message.to.address, message.to.secret, clock.now());
      return judgeRobot(await http.post(address, body), codes);
    },
  };
}

/** The signature is the base64 HMAC-SHA256, keyed by the secret, of the time in ms, a line end and the secret. */
function signed(address: string, secret: string | null, now: Instant): string {
  if (secret === null || !URL.canParse(address)) return address;
  const url = new URL(address);
  const sign = createHmac("sha256", secret).update(`${now}\n${secret}`).digest("base64");
  url.searchParams.set("timestamp", String(now));
  url.searchParams.set("sign", sign);
  return url.toString();
}

/** Its markdown ends a line at an empty line only. */
function render(message: PageMessage, fieldBytes: number): string {
  const { subject, lines, link, linkLabel } = composeText(message, fieldBytes);
  const text = [
    `### ${plainMarkdown(subject)}`,
    ...lines.map((line) => plainMarkdown(line)),
    `[${linkLabel}](${link})`,
  ].join("\n\n");
  return JSON.stringify({ msgtype: "markdown", markdown: { title: subject, text } });
}
