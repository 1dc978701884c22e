import { createHash } from "node:crypto";
import type { PageMessage } from "../../ports/notifier";
import { composeText } from "./compose-text";
import { FIELD_BYTES } from "./fit-text";

/** A page as a letter: its words twice (text and HTML) and the headers that thread it. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** The same for every attempt of one send, so that a client shows a repeated attempt once. */
  messageId: string;
  /** Names the incident: all its pages to a reader stand in one thread. */
  references: string;
}

/** Writes the letter. `domain` is the part of the sender's address after "@". */
export function writeLetter(message: PageMessage, domain: string): Letter {
  const { subject, lines, link, linkLabel } = composeText(message, FIELD_BYTES[0]);
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`);
  const anchor = `<p><a href="${escapeHtml(link)}" rel="noreferrer">${escapeHtml(linkLabel)}</a></p>`;
  return {
    subject,
    text: `${lines.join("\n")}\n\n${linkLabel}\n${link}\n`,
    html: `<!doctype html><html lang="${message.language}"><body>${[...paragraphs, anchor].join("")}</body></html>`,
    messageId: letterId("page", message.key, domain),
    references: letterId("incident", message.incident, domain),
  };
}

function letterId(kind: string, text: string, domain: string): string {
  return `<${kind}.${createHash("sha256").update(text).digest("hex").slice(0, 32)}@${domain}>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
