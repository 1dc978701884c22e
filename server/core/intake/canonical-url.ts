/** Parameters that say who shared or clicked, never which page: dropped on every host. */
const TRACKING =
  /^(?:utm_\w+|spm|scm|from|isappinstalled|share_\w+|sharer_\w+|share|shareuid|xsec_source|xsec_token|timestamp|vd_source|gclid|fbclid|msclkid|yclid|igshid|mc_[ce]id|_hs\w+|amp)$/i;

/** First labels of a host that only choose a shape of the same site. */
const SHAPES = /^(?:(?:www|m|wap|mobile|amp)\.)+(?=[^.]+\.)/;

/** An address without an ending of the AMP shape: "/story/amp", "/story.amp", "/story.amp.html". */
const AMP_ENDING = /(?:\/amp|\.amp(?=\.html?$)|\.amp)(?=\/?$|\.html?$)/i;

/**
 * The one spelling of a page's web address, to be compared and never opened: no scheme, no "www." or mobile host, no
 * default port, fragment, AMP ending, trailing slash or tracking parameter; other parameters sorted by name.
 * Null for what is no address of the web. Canonical spellings stay as they are when "https://" is put before them.
 */
export function canonicalUrl(address: string): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const host = url.hostname.replace(/\.$/, "").replace(SHAPES, "");
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  return host + port + pathOf(url) + queryOf(url);
}

function pathOf({ pathname }: URL): string {
  let path = pathname;
  for (;;) {
    const shorter = path.replace(/\/+$/, "").replace(AMP_ENDING, "");
    if (shorter === path) return path;
    path = shorter;
  }
}

function queryOf({ searchParams }: URL): string {
  const kept = new URLSearchParams();
  for (const [name, value] of searchParams) if (!TRACKING.test(name)) kept.append(name, value);
  kept.sort();
  const query = kept.toString();
  return query === "" ? "" : `?${query}`;
}
