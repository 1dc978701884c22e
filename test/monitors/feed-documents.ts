import { type FeedContext, type FeedDocument, readFeed } from "../../monitors/feed/read-feed";
import { NOW } from "./feed-server";

/** What a document without headers, found at a newspaper, is read with. */
export const CONTEXT: FeedContext = {
  contentType: null,
  url: "https://paper.example/feeds/news.xml",
  timeZone: "Asia/Shanghai",
  now: NOW,
};

/** Reads a document that must be a feed; throws "class: message" when it is none. */
export async function read(
  document: string | Uint8Array,
  more: Partial<FeedContext> = {},
): Promise<FeedDocument> {
  const bytes = typeof document === "string" ? Buffer.from(document) : document;
  const reading = await readFeed(bytes, { ...CONTEXT, ...more });
  if (!reading.ok) throw new Error(`${reading.fault.class}: ${reading.fault.message}`);
  return reading.feed;
}

/** The titles of a document's items. */
export const titles = async (document: string | Uint8Array) =>
  (await read(document)).items.map(({ title }) => title);

/** An Atom document around `entries`. */
export const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>${entries}</feed>`;

/** A well-formed Atom entry. */
export const entry = (name: string, more = "") =>
  `<entry><id>urn:${name}</id><title>${name}</title><link href="/${name}"/>${more}</entry>`;

/** An RSS 2.0 document around `items`. */
export const rss = (items: string, attributes = ' version="2.0"') =>
  `<?xml version="1.0"?><rss${attributes}><channel><title>晚报</title><link>https://paper.example/</link>${items}</channel></rss>`;

/** A well-formed RSS item. */
export const rssItem = (name: string, more = "") =>
  `<item><guid>${name}</guid><title>${name}</title><link>https://paper.example/${name}</link>${more}</item>`;
