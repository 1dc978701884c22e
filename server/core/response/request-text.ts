import type { PageDoc, SendDoc } from "../../../contract/page";
import type { Bilingual } from "../../../contract/primitives";

/** What a page asks of its reader, in one line: to acknowledge, to confirm or reject, or to step in because nobody has answered. */
export function requestText(
  page: Pick<PageDoc, "level" | "confidence">,
  kind: SendDoc["kind"],
): Bilingual {
  if (kind === "last-resort") {
    return {
      "zh-CN": "至今无人应答，请立即接手并确认知悉",
      en: "Nobody has answered so far: step in now and acknowledge",
    };
  }
  if (page.level === 1 && page.confidence === "possible") {
    return {
      "zh-CN": "请确认知悉，并在 15 分钟内判断：确认或驳回",
      en: "Acknowledge, and judge within 15 minutes: confirm or reject",
    };
  }
  if (kind === "ladder" || kind === "repeat") {
    return {
      "zh-CN": "前一级未应答，请确认知悉并接手",
      en: "The step before did not answer: acknowledge and take over",
    };
  }
  return { "zh-CN": "请确认知悉，不确认将继续呼叫", en: "Acknowledge, or paging goes on" };
}
