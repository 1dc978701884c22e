/** A feed taken apart without parsing it: one damaged item cannot take the others with it. */
export interface FeedParts {
  format: "rss" | "rdf" | "atom";
  /** What precedes the first item: the feed's own title and link. */
  head: string;
  /** The complete `<item>…</item>` or `<entry>…</entry>` elements, in order. */
  items: string[];
  /** Items that begin and never end. */
  torn: number;
  /** True when the document stops before its root element is closed. */
  cut: boolean;
  /** The root's `xml:base`, or null. */
  base: string | null;
}

/** Why a document has no parts. */
export type NoFeed = "html" | "unknown";

const SKIPPED =
  "<!--[\\s\\S]*?(?:-->|$)|<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>|$)|<\\?[\\s\\S]*?(?:\\?>|$)";
const ROOTS: Record<string, FeedParts["format"]> = {
  rss: "rss",
  channel: "rss",
  rdf: "rdf",
  feed: "atom",
};

/** Finds the feed in a repaired document, whatever stands before it (warnings of a PHP page, say). */
export function splitFeed(document: string): FeedParts | NoFeed {
  const root = findRoot(document);
  if (typeof root === "string") return root;
  const { format, prefix } = root;
  const body = withoutPrefix(document.slice(root.start), format === "rdf" ? "" : prefix);
  const closed = new RegExp(`</(?:[\\w.-]+:)?${root.name}\\s*>`, "i");
  const { items, torn, first, end } = findItems(body, format === "atom" ? "entry" : "item");
  return {
    format,
    head: body.slice(0, first),
    items,
    torn,
    cut: !closed.test(body.slice(end)),
    base: /^<[^>]*?\sxml:base\s*=\s*["']([^"']+)/.exec(body)?.[1] ?? null,
  };
}

interface Root {
  format: FeedParts["format"];
  name: string;
  prefix: string;
  start: number;
}

function findRoot(document: string): Root | NoFeed {
  const tags = new RegExp(`${SKIPPED}|<([\\w.-]+:)?([A-Za-z][\\w.-]*)`, "g");
  for (const { index, 1: prefix = "", 2: name = "" } of document.matchAll(tags)) {
    const lower = name.toLowerCase();
    if (lower === "html" || lower === "body") return "html";
    const format = ROOTS[lower];
    if (format) return { format, name, prefix, start: index };
  }
  return /<!DOCTYPE\s+html|<(?:head|meta|div|p)\b/i.test(document) ? "html" : "unknown";
}

/** `<atom:feed><atom:entry>` means the same as `<feed><entry>`. */
function withoutPrefix(body: string, prefix: string): string {
  if (prefix === "") return body;
  return body.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

function findItems(body: string, name: string) {
  const tags = new RegExp(`${SKIPPED}|<(/?)${name}(?=[\\s>])[^>]*>`, "g");
  const items: string[] = [];
  let torn = 0;
  let open: number | null = null;
  let first: number | null = null;
  let end = 0;
  for (const { index, 0: tag, 1: slash } of body.matchAll(tags)) {
    if (slash === "") {
      if (open !== null) torn += 1;
      open = index;
      first ??= index;
    } else if (slash === "/" && open !== null) {
      end = index + tag.length;
      items.push(body.slice(open, end));
      open = null;
    }
  }
  return { items, torn: torn + (open === null ? 0 : 1), first: first ?? body.length, end };
}
