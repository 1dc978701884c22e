import { isTracking, NAMING_PARAMETERS } from "./address-parameters";
import { namesArticle } from "./article-address";

/** Labels in front of a host under which sites show the same pages to telephones, and the plain "www". */
const MIRROR = /^(?:www|m|wap|3g|mobile|amp)\./;
/** What is left of a mirror's name must still be somebody's: "m.com.cn" is a host of its own. */
const REGISTRY = /^(?:(?:com|net|org|gov|edu|ac|co|ne|or)\.)?[a-z]{2,}$/;
const NUMBERED_HOST = /^\[|^[\d.]+$/;
/** What a server shows for a folder. */
const FOLDER_PAGE = /\/(?:index|default)\.(?:s?html?|php|jsp|aspx?)$/i;
/** The light copy of a page beside the page: "/news/12/amp". */
const LIGHT_COPY = /(?<=[^/])\/amp$/;

/**
 * The one spelling of the address of an article or post: the same for the spellings under which senders pass the same
 * page on (scheme, case, default port, mirror for telephones, trailing slash, fragment, tracking parameters, order).
 * Parameters that name the article stay. Null for what is no web address, and for an address that names no article,
 * such as a home page or a section: many articles have stood there.
 */
export function canonicalUrl(address: string): string | null {
  const url = parsed(address);
  if (!url) return null;
  const host = hostOf(url.hostname);
  const port = url.port === "" ? "" : `:${url.port}`;
  const path = pathOf(url.pathname);
  const parameters = parametersOf(url, host);
  const route = routeOf(url.hash);
  if (!namesArticle(path + route, parameters)) return null;
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters).toString()}` : "";
  return `https://${host}${port}${path}${query}${route}`;
}

function parsed(address: string): URL | null {
  try {
    const url = new URL(address.trim());
    return url.protocol === "https:" || url.protocol === "http:" ? url : null;
  } catch {
    return null;
  }
}

function hostOf(hostname: string): string {
  const host = hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
  if (NUMBERED_HOST.test(host)) return host;
  const rest = host.replace(MIRROR, "");
  return REGISTRY.test(rest) ? host : rest;
}

function pathOf(pathname: string): string {
  const folder = evenlyEscaped(pathname).replace(FOLDER_PAGE, "/").replace(/\/+$/, "");
  return folder.replace(LIGHT_COPY, "");
}

/** Escapes in one case, and none where none is needed. */
function evenlyEscaped(path: string): string {
  if (!path.includes("%")) return path;
  return path.replace(/%[\da-f]{2}/gi, (escape) => {
    const plain = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(plain) ? plain : escape.toUpperCase();
  });
}

function parametersOf({ search, searchParams }: URL, host: string): [string, string][] {
  if (search.length < 2) return [];
  const naming = NAMING_PARAMETERS.get(host);
  return [...searchParams]
    .filter(([name]) => (naming ? naming.has(name) : !isTracking(name)))
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A fragment is a place on the page, but where it is the route of an application: "#/thread/12", "#!12". */
function routeOf(hash: string): string {
  return /^#!?\/|^#!/.test(hash) ? hash : "";
}
