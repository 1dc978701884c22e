import type { Reading } from "../../../contract/case";

/** What makes two publications one origin: the same outlet or author, the very same words, the same page, or one that repeats the other. */
export function originKeys(reading: Reading): string[] {
  const { personKeys, outlet, print, id, page, repeats } = reading;
  const keys = [...personKeys, id, `words:${print.exact}`];
  if (outlet) keys.push(outletKey(outlet));
  if (page) keys.push(pageOrigin(page));
  if (repeats && repeats.how !== "quotes") keys.push(repeats.reading);
  return keys;
}

/** The key of a page, as `Reading.page` knows it. */
export function pageOrigin(page: string): string {
  return `page:${page}`;
}

/** The key of a publisher: its name is public, so it is no hash. */
export function outletKey(name: string): string {
  return `outlet:${name.normalize("NFKC").trim().toLowerCase()}`;
}
