import type { Reading } from "../../../contract/case";

/** What makes two publications one origin: the same outlet or author, or the very same words. */
export function originKeys({ personKeys, outlet, print, id }: Reading): string[] {
  const named = outlet ? [...personKeys, outletKey(outlet)] : personKeys;
  return named.length > 0 ? [...named, `words:${print.exact}`] : [id, `words:${print.exact}`];
}

/** The key of a publisher: its name is public, so it is no hash. */
export function outletKey(name: string): string {
  return `outlet:${name.normalize("NFKC").trim().toLowerCase()}`;
}
