import { inEnglish, say, type Said } from "../../contract/refusal";
import type { Instant } from "../../contract/primitives";
import { visitFault, type SourceFault } from "../../contract/source";

/** A failed visit on its way up: thrown inside the kit, a value outside it. */
export class FetchFault extends Error {
  override readonly name = "FetchFault";
  readonly fault: SourceFault;
  constructor(kind: SourceFault["class"], why: Said, more: Partial<SourceFault> = {}) {
    super(inEnglish(why));
    this.fault = { ...more, ...visitFault(kind, why) };
  }
}

/** Longest pause a server can ask for: 24 h in ms. A monitor that a header silences for years is blind. */
const LONGEST_PAUSE = 24 * 3_600_000;

/** The fault for an answer that is neither 2xx nor a redirect; honours Retry-After (seconds or a date). */
export function statusFault(
  status: number,
  retryAfter: string | undefined,
  now: Instant,
): FetchFault {
  const retryAt = retryInstant(retryAfter, now);
  const why = say("visit-status", { status });
  return new FetchFault("http-status", why, { status, ...(retryAt !== null && { retryAt }) });
}

function retryInstant(value: string | undefined, now: Instant): Instant | null {
  if (value === undefined) return null;
  const seconds = /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
  const at = seconds === null ? Date.parse(value) : now + seconds * 1_000;
  if (Number.isNaN(at) || at <= now) return null;
  return Math.min(at, now + LONGEST_PAUSE);
}

const CLASS_BY_CODE: Record<string, SourceFault["class"]> = {
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  EAI_NODATA: "dns",
  ENODATA: "dns",
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  UND_ERR_HEADERS_OVERFLOW: "too-large",
  UND_ERR_SOCKET: "connect",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "connect",
};

/** What is said of the network's own faults; `why` is its code, such as ECONNREFUSED. */
function wordsOf(kind: SourceFault["class"], code: string, detail: string): Said {
  switch (kind) {
    case "dns":
      return say("visit-dns", { why: code });
    case "timeout":
      return say("visit-timeout");
    case "connect":
      return say("visit-connect", { why: code });
    case "too-large":
      return say("visit-headers-too-large");
    default:
      return say("visit-failed", { why: detail });
  }
}

/** Turns whatever a request threw into a fault. What is not known to be the network's doing is "broken". */
export function faultOf(error: unknown): SourceFault {
  if (error instanceof FetchFault) return error.fault;
  const { name, code, message } = readError(error);
  const kind = name === "TimeoutError" ? "timeout" : (CLASS_BY_CODE[code] ?? classOfGroup(code));
  const detail = [code, message].filter((part) => part !== "").join(": ");
  return visitFault(kind, wordsOf(kind, code || name, detail || name));
}

/** Socket (`ECONNREFUSED`, `EPIPE` …) and TLS codes come in families; the family tells enough. */
function classOfGroup(code: string): SourceFault["class"] {
  return /^(E[A-Z]+$|ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/.test(code)
    ? "connect"
    : "broken";
}

/** Errors of the platform need not be instances of this realm's Error: their fields tell what they are. */
function readError(error: unknown): { name: string; code: string; message: string } {
  return {
    name: fieldOf(error, "name"),
    code: errorCode(error),
    message: fieldOf(error, "message"),
  };
}

/** The `code` of a platform error, or "". */
export function errorCode(error: unknown): string {
  return fieldOf(error, "code");
}

function fieldOf(error: unknown, name: string): string {
  const value: unknown = typeof error === "object" && error !== null && Reflect.get(error, name);
  return typeof value === "string" ? value : "";
}
