import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** The way to a mail server, which can be closed (connections are refused, open ones cut) and opened again. */
export interface MailGate {
  /** smtp://127.0.0.1:port, the same after each opening. */
  url: string;
  close(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate on a free loopback port before the server at `url`. */
export async function openMailGate(url: string): Promise<MailGate> {
  const behind = Number(new URL(url).port);
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server | null = null;
  const open = async () => {
    server = createServer((socket) => pipe(socket, behind, sockets)).listen(port, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (typeof address === "object" && address) port = address.port;
  };
  const close = async () => {
    const closing = server;
    server = null;
    if (!closing) return;
    closing.close();
    for (const socket of sockets) socket.destroy();
    await once(closing, "close");
  };
  await open();
  return { url: `smtp://127.0.0.1:${port}`, open, close };
}

function pipe(from: Socket, port: number, sockets: Set<Socket>): void {
  const to = connect(port, "127.0.0.1");
  for (const socket of [from, to]) {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => {
      sockets.delete(socket);
      from.destroy();
      to.destroy();
    });
  }
  from.pipe(to).pipe(from);
}
