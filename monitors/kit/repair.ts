import { entityText } from "./entities";

// XML 1.0 § 2.2: tab, line feed and carriage return are the only control characters allowed.

const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
const CDATA_OPEN = "<![CDATA[";
const CDATA_CLOSE = "]]>";

/**
 * Makes XML that its writer got slightly wrong readable: characters that XML forbids go, a bare `&`
 * or `<` is escaped, HTML's named entities become their characters, and the document type with its
 * entity definitions goes, so that nothing can expand. CDATA sections keep their text.
 */
export function repairXml(text: string): string {
  const legal = text.replace(/^\ufeff/, "").replace(ILLEGAL, "");
  return withoutDoctype(legal)
    .split(/(?=<!\[CDATA\[)/)
    .map(repairPart)
    .join("");
}

/** A part begins with a CDATA section, unless it is the document's beginning or inside an unclosed one. */
function repairPart(part: string): string {
  if (!part.startsWith(CDATA_OPEN)) return escapeStray(part);
  const close = part.indexOf(CDATA_CLOSE);
  if (close < 0) return part;
  const end = close + CDATA_CLOSE.length;
  return part.slice(0, end) + escapeStray(part.slice(end));
}

function escapeStray(markup: string): string {
  return markup
    .replace(/&(?:(#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});)?/g, escapeReference)
    .replace(/<(?![A-Za-z_/!?])/g, "&lt;");
}

function escapeReference(whole: string, name?: string): string {
  if (name === undefined) return "&amp;";
  if (name.startsWith("#")) return isLegalCode(name.slice(1)) ? whole : "";
  if (["amp", "lt", "gt", "quot", "apos"].includes(name)) return whole;
  return entityText(name) ?? `&amp;${name};`;
}

function isLegalCode(digits: string): boolean {
  const code = digits.startsWith("x") ? parseInt(digits.slice(1), 16) : Number(digits);
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

/** Drops `<!DOCTYPE …>` before the first element, with an internal subset in brackets. */
function withoutDoctype(text: string): string {
  const start = /<(?:!DOCTYPE|[A-Za-z])/i.exec(text);
  if (!start?.[0].startsWith("<!")) return text;
  const end = /^[^[>]*(?:\[[\s\S]*?\]\s*)?>/.exec(text.slice(start.index));
  return end ? text.slice(0, start.index) + text.slice(start.index + end[0].length) : text;
}
