import type { Signal } from "../../../contract/signal";
import { canonicalUrl } from "./canonical-url";

/**
 * What a page is known by: the canonical address of an article; of a post that together with its author's key, for many
 * speak on one thread. Null for a complaint, for an address that names no article, and for a post that nobody signed.
 */
export function pageKey(signal: Signal, identityKeys: readonly string[]): string | null {
  if (signal.type === "complaint" || !signal.url) return null;
  const address = canonicalUrl(signal.url);
  if (address === null || signal.type === "article") return address;
  const author = identityKeys.find((key) => key.startsWith("author:")) ?? identityKeys[0];
  return author === undefined ? null : `${address} ${author}`;
}
