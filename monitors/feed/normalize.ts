import type { ArticleSignal } from "../../contract/signal";
import type { SourceDoc } from "../../contract/source";
import type { FeedItem } from "./read-feed";

// Limits of the contract's article record, in characters.
const LONGEST_TEXT = 100_000;
const LONGEST_LINK = 4_000;
const LONGEST_AUTHOR = 200;
/** Headlines are under 100; what is longer is a text in the wrong element. */
const LONGEST_TITLE = 1_000;

/** The article record of a feed's item. What is too long is shortened, never refused. */
export function normalizeItem(item: FeedItem, source: SourceDoc): ArticleSignal {
  return {
    type: "article",
    id: item.id,
    source: source.id,
    outlet: source.outlet,
    publishedAt: item.publishedAt,
    url: item.link !== null && item.link.length <= LONGEST_LINK ? item.link : null,
    title: shortened(item.title, LONGEST_TITLE),
    text: shortened(item.text, LONGEST_TEXT),
    author: shortened(item.author, LONGEST_AUTHOR),
  };
}

/** Never ends in half a character. */
function shortened(text: string | null, longest: number): string | null {
  if (text === null || text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
