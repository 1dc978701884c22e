import type { Notifier, PageMessage } from "../../ports/notifier";
import { composeText } from "./compose-text";
import { fitTo } from "./fit-text";
import type { HttpPost } from "./http-post";
import { judgeRobot } from "./judge-answer";
import type { RobotCodes } from "./judge-answer";
import { plainMarkdown } from "./plain-markdown";

/** A robot takes at most 4,096 bytes of markdown and 20 messages a minute (developer.work.weixin.qq.com, path 99110). */
const MAX_CONTENT_BYTES = 4_096;

const codes: RobotCodes = {
  channel: "WeCom",
  fields: ["errcode"],
  temporary: { [-1]: "busy", 45009: "too many messages", 45033: "too many at once" },
  permanent: {
    40008: "message kind not taken",
    40033: "characters not taken",
    40058: "content not taken (too long or malformed)",
    44004: "content empty",
    93000: "robot address not valid, or robot removed from the group",
    93004: "robot switched off",
    93008: "robot not in the group",
  },
};

/** WeCom group robot: one markdown message to the address that the robot was given. It has no signing secret. */
export function createWecomNotifier({ http }: { http: HttpPost }): Notifier {
  return {
    kind: "wecom",
    async send(message) {
      const content = fitTo(MAX_CONTENT_BYTES, (fieldBytes) => render(message, fieldBytes));
      if (content === null)
        return { ok: false, permanent: true, reason: "link too long for WeCom" };
      const body = JSON.stringify({ msgtype: "markdown", markdown: { content } });
      return judgeRobot(await http.post(message.to.address, body), codes);
    },
  };
}

function render(message: PageMessage, fieldBytes: number): string {
  const { subject, lines, link, linkLabel } = composeText(message, fieldBytes);
  return [
    `**${plainMarkdown(subject)}**`,
    ...lines.map((line) => `> ${plainMarkdown(line)}`),
    `[${linkLabel}](${link})`,
  ].join("\n");
}
