import { sendReason } from "./send-reason";
import { refusalWords, type Told } from "./refusal-words";
import type { TFunction } from "i18next";
import type { EventView } from "../../contract/events";
import type { SummaryView } from "../../contract/summary";
import { dutyNames, levelLabel, levelName } from "./level-words";

/** What an event is told with: the dictionary, the reader's language, and who is called what. */
export interface Telling {
  t: TFunction;
  language: string;
  people: SummaryView["people"];
}

/** An event of the log in plain words, in the reader's language. */
export function eventSentence(event: EventView, given: Telling): string {
  const { t } = given;
  const { data } = event;
  // From possible to confirmed, or back: the level's number stays.
  if (event.type === "level.changed" && data["from"] === data["to"])
    return t("event.level.settled", {
      title: words(data["title"], given.language),
      to: levelLabel(t, Number(data["to"]), words(data["confidence"], given.language)),
    });
  if (event.type === "drill.ended" && words(data["why"], given.language) !== "")
    return t("event.drill.broken-off", eventBlanks(event, given));
  return t(`event.${event.type}`, { ...eventBlanks(event, given), defaultValue: event.type });
}

/** An event's data as words, for the blanks of a sentence about it: people by name, levels and duties in words. */
export function eventBlanks(event: EventView, given: Telling): Record<string, string> {
  const { t, language } = given;
  const { data } = event;
  const text = (name: string) => words(data[name], language);
  const person = (value: unknown) =>
    given.people.find((each) => each.id === value)?.name ?? words(value, language);
  const people = (value: unknown) => list(value).map(person).join(t("list.separator"));
  const level = (value: unknown) => levelName(t, Number(value), text("confidence") || "confirmed");
  const known = (prefix: string, value: string) =>
    value === "" ? "" : t(`${prefix}.${value}`, { defaultValue: value });
  return {
    title: text("title"),
    text: text("text") || text("title"),
    rule: text("rule"),
    reason: because(event, given),
    from: levelName(t, Number(data["from"]), "confirmed"),
    to: event.type === "send.failed" ? person(data["to"]) : level(data["to"] ?? data["level"]),
    kind: known("check", text("kind")),
    notice: known("notice", text("kind")),
    answer: known("answer", text("answer")),
    clock: known("clock", text("clock")),
    number: text("number"),
    page: text("number") || text("page"),
    whom: people(data["called"] ?? data["to"]),
    name: text("name"),
    // Not every user is a person of the directory.
    by: text("byName") || person(data["by"]),
    version: text("version"),
    why: known("drillend", text("why")),
    action: known("act", text("action")),
    duty: dutyNames(t, [text("duty")]),
    source: text("name") || text("source"),
    fault: known("fault", text("class") || text("fault")),
  };
}

function because(event: EventView, { t, language }: Telling): string {
  if (event.type === "action.refused") return refusedBecause(event, t);
  const reason = words(event.data["reason"], language);
  return event.type === "send.failed" ? sendReason(t, reason) : reason;
}

/** Why a person's action was refused, in the reader's language. */
export function refusedBecause({ data }: EventView, t: TFunction): string {
  const message = typeof data["reason"] === "string" ? data["reason"] : "";
  return refusalWords(t, { message, ...(data["said"] as Partial<Told> | null | undefined) });
}

/** Text of a value: as it stands, or in the reader's language where it has both. */
function words(value: unknown, language: string): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  const both = value as Record<string, unknown>;
  const chosen = both[language === "en" ? "en" : "zh-CN"];
  return typeof chosen === "string" ? chosen : "";
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
