import type { EventView } from "../../../contract/events";
import { eventBlanks, eventSentence, refusedBecause } from "../../lib/event-sentence";
import type { Telling } from "../../lib/event-sentence";
import { levelLabel } from "../../lib/level-words";

/** An event as its own incident's timeline says it: without the incident's title, which stands above. */
export function tell(event: EventView, given: Telling): string {
  const { t, language } = given;
  const { data } = event;
  const blanks = {
    ...eventBlanks(event, given),
    level: levelLabel(t, Number(data["to"] ?? data["level"]), confidenceOf(data["confidence"])),
    why:
      event.type === "action.refused"
        ? refusedBecause(event, t)
        : said(data["reason"], language) || said(data["words"], language),
    task: said(data["title"], language),
    answer: answerOf(data, t),
    act: t(`act.${said(data["action"], language)}`, { defaultValue: "" }),
    event: t(`eventkind.${said(data["event"], language)}`, { defaultValue: "" }),
    playbook: said(data["playbook"], language),
    version: said(data["version"], language),
  };
  const key = keyOf(event);
  const sentence = t(`tl.${key}`, { ...blanks, defaultValue: "" });
  return sentence === "" ? eventSentence(event, given) : sentence;
}

/** One type may say several things: a record that counts, one that does not, an event that a person reported. */
function keyOf({ type, data }: EventView): string {
  if (type === "case.grew") {
    if (data["event"] !== undefined) return "grew.event";
    if (data["excluded"] !== null) return "grew.excluded";
    if (data["role"] === "reach") return "grew.reach";
    return data["role"] === "publication" ? "grew.origin" : "grew.party";
  }
  return type;
}

function answerOf(data: Record<string, unknown>, t: Telling["t"]): string {
  const answer = data["answer"];
  if (typeof answer !== "string") return "";
  return t(`answer.${answer}`, { defaultValue: answer });
}

function confidenceOf(value: unknown): string {
  return value === "possible" ? "possible" : "confirmed";
}

function said(value: unknown, language: string): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  const both = (value ?? {}) as Record<string, unknown>;
  const chosen = both[language === "en" ? "en" : "zh-CN"];
  return typeof chosen === "string" ? chosen : "";
}
