import { types } from "node:util";
import type { Delivery } from "../../ports/notifier";

/** Faults of our own sign-in or connection: they say nothing about the reader's address, and pass once somebody mends the setting. */
const ours = new Set(["EAUTH", "ENOAUTH", "EOAUTH2", "ETLS", "EPROXY", "EDNS", "ECONNECTION"]);

/** No line to the server. */
const unreachable = new Set(["ESOCKET", "EDNS"]);

/**
 * What a failed letter means: a 5xx answer to this letter stays refused; 4xx, a cut or silent connection and a refused
 * sign-in pass. The server's own words are left out, for they usually repeat the reader's address.
 */
export function judgeMailFault(fault: unknown): Delivery {
  const { code, responseCode, response } = factsOf(fault);
  if (code === "EABORT") {
    return { ok: false, permanent: false, reason: "no answer in time; it may have arrived" };
  }
  if (responseCode !== null) {
    const permanent = responseCode >= 500 && !ours.has(code);
    const enhanced = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
    const detail = enhanced === undefined ? "" : ` ${enhanced}`;
    return { ok: false, permanent, reason: `SMTP ${responseCode}${detail} (${code})` };
  }
  const what = unreachable.has(code) ? "the mail server cannot be reached" : "letter not sent";
  return { ok: false, permanent: code === "EENVELOPE", reason: `${what} (${code})` };
}

function factsOf(fault: unknown): { code: string; responseCode: number | null; response: string } {
  if (!types.isNativeError(fault)) return { code: "unknown", responseCode: null, response: "" };
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : fault.name;
  const answered = "responseCode" in fault && typeof fault.responseCode === "number";
  const spoken = "response" in fault && typeof fault.response === "string" ? fault.response : "";
  return { code, responseCode: answered ? Number(fault.responseCode) : null, response: spoken };
}
