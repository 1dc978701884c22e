import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** A request as it came. */
export interface ReceivedRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** How the next requests are answered; `hang` never answers, `cut` ends the line without an answer. */
export type WebAnswer =
  { status: number; body?: string; headers?: Record<string, string> } | "hang" | "cut";

/** A real HTTP server on a free loopback port that keeps what it was sent. */
export interface WebReceiver {
  url: string;
  requests: ReceivedRequest[];
  answer: WebAnswer;
  stop(): Promise<void>;
}

/** Starts it; it answers 200 with `{}` until told otherwise. */
export async function startWebReceiver(): Promise<WebReceiver> {
  const state: Pick<WebReceiver, "requests" | "answer"> = {
    requests: [],
    answer: { status: 200, body: "{}" },
  };
  const server = createServer((request, response) => void receive(state, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return Object.assign(state, {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}

async function receive(
  state: Pick<WebReceiver, "requests" | "answer">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await text(request);
  const { method = "", url: path = "", headers } = request;
  state.requests.push({ method, path, headers, body });
  const { answer } = state;
  if (answer === "hang") return;
  if (answer === "cut") {
    request.socket.destroy();
    return;
  }
  response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
  response.end(answer.body ?? "");
}
