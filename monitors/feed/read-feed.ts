import { say, type Said } from "../../contract/refusal";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Instant } from "../../contract/primitives";
import { notTaken, visitFault, type SourceFault } from "../../contract/source";
import { decodeText } from "../kit/decode";
import { readFeedDate } from "../kit/feed-dates";
import { itemIds } from "./item-ids";
import { type ParsedFeed, parseFeed } from "./parse-feed";
import type { ParsedItem } from "./feed-item";

/** One item of a feed, ready to become an article. Times are ISO 8601 in UTC. */
export interface FeedItem {
  /** Stable across visits and unique in its document. */
  id: string;
  title: string | null;
  link: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  text: string | null;
  html: string | null;
}

/** A document that was a feed. */
export interface FeedDocument extends Omit<ParsedFeed, "items"> {
  items: FeedItem[];
}

/** What is known of a document besides its bytes. */
export interface FeedContext {
  /** The Content-Type header. */
  contentType: string | null;
  /** Where it was found: relative links start there. */
  url: string | null;
  /** IANA zone for dates that name none. */
  timeZone: string;
  now: Instant;
}

/** More broken characters than this share is no damaged title but a wrong encoding. */
const UNREADABLE = 0.05;

/** Bytes as received to a feed, or the fault that keeps them from being one. Never rejects over what the bytes say. */
export async function readFeed(
  bytes: Uint8Array,
  context: FeedContext,
): Promise<
  { encoding?: string } & ({ ok: true; feed: FeedDocument } | { ok: false; fault: SourceFault })
> {
  const { text, encoding, broken } = decodeText(bytes, context.contentType);
  if (text.trim() === "") return fault("empty", say("visit-empty"));
  if (broken > text.length * UNREADABLE) {
    return fault("decode", say("visit-unreadable", { broken, of: text.length, encoding }));
  }
  const feed = await parseFeed(text, context.url);
  if (feed === "html")
    return {
      ...fault("not-a-feed", say("visit-html")),
      encoding,
    };
  if (feed === "unknown") return { ...fault("not-a-feed", say("visit-no-feed")), encoding };
  return { ok: true, feed: await settle(feed, context), encoding };
}

function fault(kind: SourceFault["class"], why: Said): { ok: false; fault: SourceFault } {
  return { ok: false, fault: visitFault(kind, why) };
}

/** Settles identity and dates; an item told twice in one document is taken once. */
async function settle(feed: ParsedFeed, context: FeedContext): Promise<FeedDocument> {
  const ids = itemIds(feed.items);
  const items = new Map<string, FeedItem>();
  const faults = [...feed.faults];
  for (const [place, item] of feed.items.entries()) {
    const id = ids[place] ?? "";
    if (!items.has(id)) items.set(id, feedItem(item, id, context));
    else faults.push(notTaken(id, say("item-again")));
    // A date in a named zone costs 50 µs: 200 of them hold the event loop for 10 ms.
    if (place % 200 === 199) await nextTurn();
  }
  return { ...feed, items: [...items.values()], faults };
}

function feedItem(item: ParsedItem, id: string, context: FeedContext): FeedItem {
  const { title, link, author, text, html } = item;
  const [publishedAt, updatedAt] = [item.published, item.updated].map((date) => {
    const at = date === null ? null : readFeedDate(date, context);
    return at === null ? null : new Date(at).toISOString();
  });
  return {
    id,
    title,
    link,
    publishedAt: publishedAt ?? updatedAt ?? null,
    updatedAt: updatedAt ?? null,
    author,
    text,
    html,
  };
}
