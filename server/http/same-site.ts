import type { IncomingHttpHeaders } from "node:http";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a cookie-carrying request may write. Either it has the header `X-OneVoice`, which no other site can send
 * without asking first, or its `Origin` is ours. A browser that names neither says so by `Sec-Fetch-Site`; what sends
 * none of the three is no browser, and the cookie's SameSite=Lax is the second lock.
 */
export function sameSite(
  request: { method: string; headers: IncomingHttpHeaders },
  publicUrl: string,
): boolean {
  if (READS.has(request.method)) return true;
  const { origin, host } = request.headers;
  if (origin !== undefined) return origin === originOf(publicUrl) || hostOf(origin) === host;
  if (request.headers["x-onevoice"] !== undefined) return true;
  const site = request.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
