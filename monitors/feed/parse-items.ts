import Parser from "rss-parser";
import { shelterMarkup } from "./shelter-markup";
import type { FeedParts } from "./split-feed";

/** The elements of an item that are read: each the list of its values as the XML reader gives them. */
export type RawItem = Record<string, unknown[] | string | undefined>;

const FIELDS = new Set([
  ..."guid id title link author dc:creator dc:title description summary content content:encoded".split(
    " ",
  ),
  ..."published pubDate pubdate dc:date issued created dcterms:issued".split(" "),
  ..."updated modified dcterms:modified".split(" "),
]);

/**
 * Hides a field from rss-parser's own reading, which loses a whole feed over one unparsable Atom
 * date or a text link, makes "[object Object]" of a guid with attributes, and whose HTML stripping
 * takes quadratic time. What is left to it is what it does well: XML in, items out.
 */
const own = (name: string) => (FIELDS.has(name) ? `own:${name}` : name);

const OPTIONS = {
  xml2js: { tagNameProcessors: [own] },
  customFields: {
    item: [...FIELDS].map((name): [string, string, { keepArray: boolean }] => [
      own(name),
      name,
      { keepArray: true },
    ]),
  },
};

/**
 * Parses complete item elements of one format.
 * @throws Error when one of them is not well-formed.
 */
export async function parseItems(
  items: readonly string[],
  format: FeedParts["format"],
): Promise<RawItem[]> {
  const body = items.map(shelterMarkup).join("\n");
  const document =
    format === "atom"
      ? `<feed>${body}</feed>`
      : `<rss version="2.0"><channel>${body}</channel></rss>`;
  // A parser that once failed gives truncated items afterwards: a new one each time.
  const feed = await new Parser<object, RawItem>(OPTIONS).parseString(document);
  return feed.items;
}

/** Parses the part before the first item as though it were one; null when it cannot be read. */
export async function parseHead({ format, head }: FeedParts): Promise<RawItem | null> {
  const inner = head
    .replace(/^<[^>]*>/, "")
    .replace(/<\/?(?:rss|channel|feed|rdf:RDF)\b[^>]*>/gi, "");
  const wrapped = format === "atom" ? `<entry>${inner}</entry>` : `<item>${inner}</item>`;
  return parseItems([wrapped], format).then(
    ([first]) => first ?? null,
    () => null,
  );
}
