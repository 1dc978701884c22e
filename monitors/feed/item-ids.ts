import { createHash } from "node:crypto";
import type { ParsedItem } from "./feed-item";

/** Contract limit for a record's id; a longer one is replaced by its hash. */
const LONGEST_ID = 200;

/**
 * A stable id for each item of one document: its guid; without one, its link; where several items
 * share that guid or link, link and title together. Two items get the same id only when all of
 * these agree, and then they are the same item.
 */
export function itemIds(items: readonly ParsedItem[]): string[] {
  const guids = tally(items.map(({ guid }) => guid));
  const links = tally(items.map(({ link }) => link));
  return items.map(({ guid, link, title, text }) => {
    if (guid !== null && guids.get(guid) === 1) return short(guid);
    if (guid === null && link !== null && links.get(link) === 1) return short(link);
    return hash([link, title, link === null && title === null ? text : null].join("\n"));
  });
}

function tally(values: readonly (string | null)[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function short(id: string): string {
  return id.length <= LONGEST_ID ? id : hash(id);
}

function hash(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
