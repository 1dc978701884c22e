import { say } from "../../contract/refusal";
import { notTaken, type RefusedItem } from "../../contract/source";
import { setImmediate as nextTurn } from "node:timers/promises";
import { repairXml } from "../kit/repair";
import { type ParsedItem, lineOf, readItem, webLink } from "./feed-item";
import { type RawItem, parseHead, parseItems } from "./parse-items";
import { parseJsonFeed } from "./parse-json-feed";
import { type FeedParts, type NoFeed, splitFeed } from "./split-feed";

/** A feed of any format. */
export interface ParsedFeed {
  format: FeedParts["format"] | "json";
  title: string | null;
  link: string | null;
  items: ParsedItem[];
  /** What could not be read: an item, by its place from 1, or the document as a whole. */
  faults: RefusedItem[];
  /** False when the end is missing: then more may come under the same validators. */
  complete: boolean;
}

/**
 * Characters parsed between two turns of the event loop: some 10 ms of work. One parse of a feed of
 * 23 MB would hold the loop for almost 3 s, and with it every page and every socket.
 */
const SLICE = 64_000;

/** Reads RSS 0.9x–2.0, RDF, Atom and JSON Feed; damaged parts are left out and told. Relative links are resolved against `url`. */
export async function parseFeed(text: string, url: string | null): Promise<ParsedFeed | NoFeed> {
  if (/^\s*\{/.test(text)) return readJson(text, url);
  const parts = splitFeed(repairXml(text));
  return typeof parts === "string" ? parts : readParts(parts, url);
}

function readJson(text: string, url: string | null): ParsedFeed | NoFeed {
  const feed = parseJsonFeed(text, url);
  if (!feed) return "unknown";
  const { title, items, broken } = feed;
  const faults = broken.map((place) => notTaken(`item ${place + 1}`, say("item-no-object")));
  const parsed: ParsedFeed = {
    format: "json",
    title: lineOf(title),
    link: feed.link,
    items,
    faults,
    complete: true,
  };
  return parsed;
}

async function readParts(parts: FeedParts, url: string | null): Promise<ParsedFeed> {
  const base = webLink(parts.base, url) ?? url;
  const head = await parseHead(parts);
  const own = head && readItem(head, base);
  const { items, faults } = await readInSlices(parts, base);
  if (parts.torn > 0) {
    faults.push(notTaken("document", say("items-torn", { count: parts.torn })));
  }
  if (parts.cut) faults.push(notTaken("document", say("document-cut")));
  return {
    format: parts.format,
    title: own?.title ?? null,
    link: own?.link ?? null,
    items,
    faults,
    complete: !parts.cut && parts.torn === 0,
  };
}

async function readInSlices({ items, format }: FeedParts, base: string | null) {
  const read: ParsedItem[] = [];
  const faults: ParsedFeed["faults"] = [];
  for (const slice of slicesOf(items)) {
    const batch = await readSlice(slice.items, format);
    batch.forEach((item, place) => {
      if (typeof item !== "string") read.push(readItem(item, base));
      else faults.push(notTaken(`item ${slice.start + place + 1}`, say("item-unreadable"), item));
    });
    await nextTurn();
  }
  return { items: read, faults };
}

/** All at once where all are well-formed, else one by one; text instead of an item is its fault. */
async function readSlice(
  items: readonly string[],
  format: FeedParts["format"],
): Promise<(RawItem | string)[]> {
  const together = await parseItems(items, format).catch(() => []);
  if (together.length === items.length) return together;
  const each: (RawItem | string)[] = [];
  for (const item of items) each.push(await readAlone(item, format));
  return each;
}

async function readAlone(item: string, format: FeedParts["format"]): Promise<RawItem | string> {
  try {
    const [only] = await parseItems([item], format);
    return only ?? "not an item";
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `not well-formed: ${message.split("\n", 1).join("")}`;
  }
}

function slicesOf(items: readonly string[]): { start: number; items: string[] }[] {
  const slices: { start: number; items: string[] }[] = [];
  let size = Infinity;
  items.forEach((item, index) => {
    if (size + item.length > SLICE) {
      slices.push({ start: index, items: [] });
      size = 0;
    }
    slices.at(-1)?.items.push(item);
    size += item.length;
  });
  return slices;
}
