import { Server } from "socket.io";
import type { Actor } from "../../../contract/permissions";
import { Audience } from "./audience";
import { Listener } from "./listener";
import type { LiveOptions } from "./options";
import { Tail } from "./tail";

/** The running stream. */
export interface Live {
  sockets(): number;
  health(): { ok: boolean; detail: string };
  close(): Promise<void>;
}

// A right that was taken away ends an open connection within this time, at the latest.
const RECHECK_MS = 30_000;

/**
 * The log, live: socket.io at the path /live. `/socket.io` and the namespace `/live` answer as well, for clients that
 * read the address the other way. One reader follows the log for all connections.
 */
export async function startLive(options: LiveOptions): Promise<Live> {
  const listeners = new Set<Listener>();
  const tail = new Tail(options.store, options.log);
  const audience = new Audience((event, actor) => options.maySee(event, actor));
  tail.onBatch((events) => {
    for (const event of events) options.onEvent?.(event);
    if (listeners.size === 0) return;
    // One view an event, whoever reads it.
    const views = events.map((event) => ({ event, view: options.present(event) }));
    audience.tell(views);
    for (const listener of listeners) listener.take(views);
    if (events.some((event) => event.type === "access.changed")) void recheck(listeners);
  });
  const servers = ["/live", "/socket.io"].map((path) =>
    listen(path, options, { tail, audience, listeners }),
  );
  await tail.start();
  const timer = setInterval(() => void recheck(listeners), RECHECK_MS);
  timer.unref();
  return {
    sockets: () => listeners.size,
    health: () => tail.health(),
    close: async () => {
      clearInterval(timer);
      await tail.stop();
      // Closing the engines only: the HTTP server is its owner's to close.
      for (const io of servers) {
        io.disconnectSockets(true);
        io.engine.close();
      }
    },
  };
}

interface Readers {
  tail: Tail;
  audience: Audience;
  listeners: Set<Listener>;
}

function listen(path: string, options: LiveOptions, readers: Readers): Server {
  const { tail, audience, listeners } = readers;
  const io = new Server(options.server, {
    path,
    serveClient: false,
    maxHttpBufferSize: 64_000,
    // Each hangs up on paths that are none of its own, unless somebody has answered in time; the other one answers at
    // once. By default that takes a second, for each connection, in which a process cannot end.
    destroyUpgradeTimeout: 100,
  });
  for (const name of ["/", "/live"]) {
    const namespace = io.of(name);
    namespace.use((socket, next) => {
      // Cleared for those who are let in only: for others it would keep a process that ends for 45 s. Not in the public types.
      (socket.client as unknown as { connectTimeout?: NodeJS.Timeout }).connectTimeout?.unref();
      const key = (socket.handshake.auth as { key?: unknown }).key;
      const ask = () =>
        options.authenticate(socket.request, typeof key === "string" && key !== "" ? key : null);
      ask().then(
        (actor) => {
          if (!actor?.permissions.includes("read")) {
            next(new Error("unauthorized"));
            return;
          }
          (socket.data as { ask?: typeof ask; actor?: Actor }) = { ask, actor };
          next();
        },
        () => next(new Error("unavailable")),
      );
    });
    namespace.on("connection", (socket) => {
      const { ask, actor } = socket.data as { ask: () => Promise<Actor | null>; actor: Actor };
      const listener = new Listener({ socket, actor, ask, tail, audience, options });
      listeners.add(listener);
      socket.on("disconnect", () => listeners.delete(listener));
    });
  }
  return io;
}

async function recheck(listeners: ReadonlySet<Listener>): Promise<void> {
  await Promise.all([...listeners].map((listener) => listener.recheck()));
}
