import { say } from "../../contract/refusal";
import { type Dispatcher, request } from "undici";
import type { Instant } from "../../contract/primitives";
import type { SourceFault } from "../../contract/source";
import type { AddressGuard } from "./address-guard";
import { FetchFault, faultOf, statusFault } from "./fetch-fault";
import { guardedAgent, type Resolve } from "./guarded-agent";
import { unpack } from "./unpack";

/** What a visit may cost at most. Times in ms, sizes in bytes. */
export interface FetchLimits {
  /** From the first dial to the last byte, over all redirects: also ends a body that trickles. */
  totalMs: number;
  connectMs: number;
  /** Longest silence between two parts of an answer. */
  idleMs: number;
  /** Before and after decompression. */
  maxBytes: number;
  maxRedirects: number;
}

/** 15 MiB and 20 s are what established feed readers settled on; real feeds stay far below. */
const LIMITS: FetchLimits = {
  totalMs: 20_000,
  connectMs: 10_000,
  idleMs: 10_000,
  maxBytes: 15 * 1024 * 1024,
  maxRedirects: 5,
};

const USER_AGENT = "OneVoice/0.1 (+media monitor)";

/** What a visit needs besides its address. */
export interface FetchOptions {
  guard: AddressGuard;
  now: Instant;
  accept?: string;
  /** Validators of the last good answer: they make the request conditional. */
  etag?: string | null;
  lastModified?: string | null;
  limits?: Partial<FetchLimits>;
  /** Stands in for the system's resolver. */
  resolve?: Resolve;
}

/** The answer of a visit: the unpacked bytes, or why there are none. */
export type Fetched =
  | {
      ok: true;
      status: number;
      /** Names in lower case. */
      headers: Record<string, string>;
      bytes: Uint8Array;
      /** Where the last redirect led. */
      url: string;
      /** True for a 304. */
      unchanged: boolean;
    }
  | { ok: false; fault: SourceFault };

/**
 * GETs a document from an address that is not trusted. Every hop is checked by the guard when it is
 * dialled; no cookies and no credentials are ever sent. Never rejects.
 */
export async function safeFetch(url: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...LIMITS, ...options.limits };
  const agent = guardedAgent(options.guard, limits, options.resolve);
  try {
    return await follow(url, options, limits, agent);
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  } finally {
    await agent.destroy();
  }
}

async function follow(
  start: string,
  options: FetchOptions,
  limits: FetchLimits,
  dispatcher: Dispatcher,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.totalMs);
  const headers = requestHeaders(options);
  let url = webAddress(start);
  for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
    const response = await request(url, { dispatcher, signal, headers });
    const location = headerOf(response.headers, "location");
    if (!isRedirect(response.statusCode) || location === undefined) {
      return readAnswer(response, url, options, limits);
    }
    discard(response.body);
    url = webAddress(location, url.href);
  }
  throw new FetchFault("redirects", say("visit-redirects", { most: limits.maxRedirects }));
}

function requestHeaders({ accept, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    "user-agent": USER_AGENT,
    accept: accept ?? "*/*",
    "accept-encoding": "gzip, deflate, br",
    ...(isHeaderValue(etag) && { "if-none-match": etag }),
    ...(isHeaderValue(lastModified) && { "if-modified-since": lastModified }),
  };
}

/** Validators come from a server: one that does not fit a header is left out, not an error. */
function isHeaderValue(value: string | null | undefined): value is string {
  return typeof value === "string" && /^[\x20-\x7e]{1,1000}$/.test(value);
}

function webAddress(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (!url) throw new FetchFault("refused-address", say("visit-no-address"));
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchFault("refused-address", say("visit-protocol", { protocol: url.protocol }));
  }
  if (url.username !== "" || url.password !== "") {
    throw new FetchFault("refused-address", say("visit-credentials"));
  }
  return url;
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function readAnswer(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  options: FetchOptions,
  { maxBytes }: FetchLimits,
): Promise<Fetched> {
  const conditional = isHeaderValue(options.etag) || isHeaderValue(options.lastModified);
  const unchanged = statusCode === 304 && conditional;
  if (!unchanged && (statusCode < 200 || statusCode > 299)) {
    discard(body);
    throw statusFault(statusCode, headerOf(headers, "retry-after"), options.now);
  }
  const packed = await readBody(body, headerOf(headers, "content-length"), maxBytes);
  const bytes = await unpack(packed, headerOf(headers, "content-encoding"), maxBytes);
  const flat = Object.keys(headers).map((name): [string, string] => [
    name,
    headerOf(headers, name) ?? "",
  ]);
  return {
    ok: true,
    status: statusCode,
    headers: Object.fromEntries(flat),
    bytes,
    url: url.href,
    unchanged,
  };
}

async function readBody(
  body: Dispatcher.ResponseData["body"],
  declared: string | undefined,
  limit: number,
): Promise<Uint8Array> {
  const tooLarge = () => new FetchFault("too-large", say("visit-too-large", { most: limit }));
  if (Number(declared ?? 0) > limit) {
    discard(body);
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Closes an answer that nobody reads; its "aborted" error is our own doing. */
function discard(body: Dispatcher.ResponseData["body"]): void {
  body.on("error", () => undefined).destroy();
}

function headerOf(headers: Dispatcher.ResponseData["headers"], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}
