import type { PageMessage } from "../../ports/notifier";
import { cutBytes, oneLine } from "./fit-text";
import { PHRASES } from "./phrases";

/** A page in words, before a channel gives it its form. Every line is plain text without a line end. */
export interface PageText {
  /** Marks first (drill, may repeat, kind of call), then level and what happened. */
  subject: string;
  /** Marks explained, what happened, when, why this level, what is wanted, page and step, addressee. */
  lines: string[];
  link: string;
  /** Words for the link: "查看并应答". */
  linkLabel: string;
}

/**
 * Says in the reader's language what happened, why it has this level, what is wanted, and which call this is.
 * A drill says so first, in the subject and in the body. `fieldBytes` bounds each field that somebody wrote, in bytes
 * of UTF-8; fixed words, marks and the link are never cut.
 */
export function composeText(message: PageMessage, fieldBytes: number): PageText {
  const say = PHRASES[message.language];
  const field = (text: string) => cutBytes(oneLine(text), fieldBytes);
  const happened = say.happened(say.level(message.level, message.confidence), field(message.title));
  const lines = [
    message.drill ? say.drillLine : "",
    message.mayRepeat ? say.mayRepeatLine : "",
    say.kindLine[message.kind],
    happened,
    say.when(field(message.when)),
    say.reason(field(message.reason)),
    say.request(field(message.request)),
    say.place(message.page, message.step, message.steps, field(message.incident)),
    say.addressee(field(message.to.name)),
  ];
  return {
    subject: marks(message) + happened,
    lines: lines.filter((line) => line !== ""),
    link: message.link,
    linkLabel: say.openLink,
  };
}

function marks(message: PageMessage): string {
  const say = PHRASES[message.language];
  const shown = [
    message.drill ? say.drillMark : "",
    message.mayRepeat ? say.mayRepeatMark : "",
    say.kindMark[message.kind],
  ];
  return shown
    .filter((mark) => mark !== "")
    .map((mark) => say.mark(mark))
    .join("");
}
