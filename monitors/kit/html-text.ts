import { decodeEntities } from "./entities";

const BLOCKS =
  "address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul";
const BLOCK_TAG = new RegExp(`</?(?:${BLOCKS})\\b[^<>]*>`, "gi");

// Each pattern takes the rest of the text where the end is missing: no input makes them slow.
const HIDDEN = /<(script|style|head)\b(?:[\s\S]*?<\/\1\s*>|[\s\S]*$)/gi;
const COMMENT = /<!--(?:[\s\S]*?-->|[\s\S]*$)/g;
const ANY_TAG = /<[/!?]?[a-z][^<>]*>/gi;

/**
 * The text that a reader of this HTML would see: no tags, scripts or styles; paragraphs and line
 * breaks become line feeds; entities are decoded. Plain text comes back as it is, spaces tidied.
 */
export function htmlToText(html: string): string {
  const bare = html
    .replace(HIDDEN, " ")
    .replace(COMMENT, " ")
    .replace(BLOCK_TAG, "\n")
    .replace(ANY_TAG, "");
  return decodeEntities(bare)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same on one line, for titles and names. */
export function htmlToLine(html: string): string {
  return htmlToText(html).replace(/\s+/g, " ");
}
