import { z } from "zod";
import { htmlToText } from "../kit/html-text";
import { type ParsedItem, lineOf, webLink } from "./feed-item";

const text = z.string().nullish().catch(null);
const jsonFeed = z.object({
  version: z.string().regex(/^https?:\/\/jsonfeed\.org\/version\/1/),
  title: text,
  home_page_url: text,
  items: z.array(z.unknown()),
});
const author = z.object({ name: text }).nullish().catch(null);
const jsonItem = z.object({
  id: z.union([z.string(), z.number()]).nullish().catch(null),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author,
  authors: z.array(author).nullish().catch(null),
});

/** A JSON Feed's own lines and its items; an item that is no object has no entry but a place in `broken`. */
interface JsonFeed {
  title: string | null;
  link: string | null;
  items: ParsedItem[];
  /** Places, from 0, of items that could not be read. */
  broken: number[];
}

/** Reads a JSON Feed 1.x; null when the document is none. */
export function parseJsonFeed(document: string, base: string | null): JsonFeed | null {
  const feed = jsonFeed.safeParse(readJson(document));
  if (!feed.success) return null;
  const items: ParsedItem[] = [];
  const broken: number[] = [];
  feed.data.items.forEach((value, place) => {
    const item = jsonItem.safeParse(value);
    if (item.success) items.push(readJsonItem(item.data, base));
    else broken.push(place);
  });
  const { title, home_page_url: home } = feed.data;
  return { title: title ?? null, link: webLink(home ?? null, base), items, broken };
}

function readJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return null;
  }
}

function readJsonItem(item: z.infer<typeof jsonItem>, base: string | null): ParsedItem {
  const html = item.content_html ?? null;
  const plain = item.content_text ?? item.summary ?? null;
  const name = (item.authors?.[0] ?? item.author)?.name ?? null;
  return {
    guid: item.id === null || item.id === undefined ? null : String(item.id).trim() || null,
    title: lineOf(item.title ?? null),
    link: webLink(item.url ?? item.external_url ?? null, base),
    author: lineOf(name),
    text: (html === null ? plain?.trim() : htmlToText(html)) || null,
    html,
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
  };
}
