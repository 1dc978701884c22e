import type { Language } from "../../contract/primitives";

/** What stands in a sentence: words, or a blank that nobody has filled, by its id. */
export type Piece = { words: string } | { blank: string };

/** A template's text with these blanks filled; a blank with nothing but spaces stays as `{blank}`. As the server does it. */
export function fillText(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (blank, id: string) => {
    const value = Object.hasOwn(slots, id) ? slots[id]?.trim() : "";
    return value ? value : blank;
  });
}

/** A text cut at the ends of its sentences, as it will be read out. As the server does it. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？])|(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** A sentence with its blanks apart, so that they can be marked. */
export function piecesOf(sentence: string): Piece[] {
  return sentence
    .split(/(\{[^{}\n]{1,60}\})/)
    .filter(Boolean)
    .map((part) => (/^\{[^{}]+\}$/.test(part) ? { blank: part.slice(1, -1) } : { words: part }));
}

/** A moment as it is spoken in a statement: "2026年3月11日 14:00", "14:00 on 11 March 2026". As the server does it. */
export function spokenTime(at: number, zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: language === "en" ? "long" : "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const time = `${of("hour")}:${of("minute")}`;
  return language === "en"
    ? `${time} on ${of("day")} ${of("month")} ${of("year")}`
    : `${of("year")}年${String(Number(of("month")))}月${of("day")}日 ${time}`;
}
