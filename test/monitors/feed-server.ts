import { type RequestListener, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { SourceDoc } from "../../contract/source";

/** A web server on a free loopback port. */
export interface FeedServer {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** Starts a server; `close` also cuts what is still open. */
export async function startServer(answer: RequestListener): Promise<FeedServer> {
  const sockets = new Set<Socket>();
  const server = createServer(answer);
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** 2026-03-10T00:00:00Z, the time of every visit in these tests. */
export const NOW = Date.UTC(2026, 2, 10);

/** A source as the store keeps it. */
export function sourceAt(url: string, more: Partial<SourceDoc> = {}): SourceDoc {
  return {
    id: "feed:city-paper",
    kind: "feed",
    name: "City paper",
    url,
    outlet: "城市晚报",
    everySeconds: 120,
    timeZone: "Asia/Shanghai",
    enabled: true,
    state: "new",
    nextAt: NOW,
    lastVisitAt: null,
    lastSuccessAt: null,
    lastItemAt: null,
    failures: 0,
    fault: null,
    etag: null,
    lastModified: null,
    refused: [],
    ...more,
  };
}
