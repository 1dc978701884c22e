import { types } from "node:util";
import { Agent, fetch } from "undici";

/** What a server answered: its status and the first 64 KiB of its text. */
export interface HttpAnswer {
  status: number;
  text: string;
}

/** Why no answer came. `usable` is false where the address itself is wrong, so that trying again is of no use. */
export interface NoAnswer {
  status: null;
  usable: boolean;
  reason: string;
}

/** Posts JSON text. Never rejects; gives up after its time; follows no redirect. */
export interface HttpPost {
  post(
    address: string,
    body: string,
    headers?: Record<string, string>,
  ): Promise<HttpAnswer | NoAnswer>;
  /** Closes the connections it kept open. */
  close(): Promise<void>;
}

/** An answer of a robot is under 1 KiB; what is longer is not read. */
const MAX_ANSWER_BYTES = 65_536;

/** Creates the one poster that the webhook and robot channels share. `timeoutMs` bounds connect, send and answer together; a notifier promises 15 s. */
export function createHttpPost({ timeoutMs = 12_000 }: { timeoutMs?: number } = {}): HttpPost {
  const agent = new Agent({ connect: { timeout: Math.min(timeoutMs, 5_000) } });
  return {
    async post(address, body, headers = {}) {
      if (!isWebAddress(address)) {
        return { status: null, usable: false, reason: "address is not usable" };
      }
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const response = await fetch(address, {
          method: "POST",
          body,
          headers: { "content-type": "application/json; charset=utf-8", ...headers },
          redirect: "manual",
          signal,
          dispatcher: agent,
        });
        return { status: response.status, text: await readCapped(response.body) };
      } catch (fault) {
        return { status: null, usable: true, reason: whyNot(fault, signal) };
      }
    },
    close: () => agent.destroy(),
  };
}

/** fetch takes http(s) without a user name in the address only. */
function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

async function readCapped(body: AsyncIterable<unknown> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString("utf8");
}

/** The kind of fault only: messages of the network layer may name the address. */
function whyNot(fault: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "no answer in time";
  const cause = types.isNativeError(fault) ? fault.cause : undefined;
  const code = types.isNativeError(cause) && "code" in cause ? String(cause.code) : "network fault";
  return `no connection (${code})`;
}
