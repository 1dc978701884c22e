import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { io } from "socket.io-client";
import type { ManagerOptions, Socket, SocketOptions } from "socket.io-client";
import type { EventView } from "../../../contract/events";
import { permissionsOfScopes } from "../../../contract/permissions";
import type { Actor, Scope } from "../../../contract/permissions";
import { startLive } from "../../../server/adapters/live/live";
import type { Live } from "../../../server/adapters/live/live";
import { memoryLog } from "./memory-log";

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
let log: ReturnType<typeof memoryLog>;
let live: Live;
let url: string;
let server: ReturnType<typeof createServer>;
let clients: Socket[];
const keys = new Map<string, Scope[]>();

beforeEach(async () => {
  log = memoryLog();
  clients = [];
  keys.clear();
  keys.set("reader", ["read"]).set("admin", ["admin"]).set("sender", ["ingest"]);
  server = createServer();
  live = await startLive({
    server,
    store: log.store,
    authenticate: (_request, key) => Promise.resolve(key === null ? null : actorOf(key)),
    maySee: (event, actor) =>
      event.type !== "access.changed" || actor.permissions.includes("access.manage"),
    present: (event) => ({ seq: event.seq, at: "", type: event.type, data: event.data }),
    log: SILENT,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const client of clients) client.disconnect();
  await live.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
});

function actorOf(key: string): Actor | null {
  const scopes = keys.get(key);
  return scopes
    ? { kind: "key", id: key, name: key, personId: null, permissions: permissionsOfScopes(scopes) }
    : null;
}

function connect(
  auth: Record<string, unknown>,
  options: Partial<ManagerOptions & SocketOptions> = {},
  path = "",
) {
  const socket = io(url + path, {
    path: "/live",
    auth,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  clients.push(socket);
  const seen: number[] = [];
  const waiting = new Set<() => void>();
  socket.on("event", (event: EventView) => {
    seen.push(event.seq);
    for (const check of waiting) check();
  });
  const until = (seq: number) =>
    new Promise<number[]>((resolve) => {
      const check = () => {
        if ((seen.at(-1) ?? 0) < seq) return;
        waiting.delete(check);
        resolve(seen);
      };
      waiting.add(check);
      check();
    });
  return { socket, seen, until };
}

const upTo = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => from + 1 + n);

describe("the live stream has neither gap nor repeat", () => {
  test("catches up over many readings, then goes on with what commits", async () => {
    log.append(1_700);
    const { until } = connect({ key: "reader", after: 3 });
    await until(1_700);
    log.append(40);
    expect(await until(1_740)).toEqual(upTo(3, 1_740));
  });

  test("events that commit while a client catches up come once, in order", async () => {
    log.append(1_200);
    const readers = [0, 600, 1_199].map((after) => ({
      after,
      ...connect({ key: "reader", after }),
    }));
    for (let n = 0; n < 30; n++) {
      log.append(10);
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const reader of readers)
      expect(await reader.until(1_500)).toEqual(upTo(reader.after, 1_500));
  });

  test("a missed hint costs time, never an event", async () => {
    const { until } = connect({ key: "reader", after: 0 });
    log.append(3, "case.grew", false);
    expect(await until(3)).toEqual([1, 2, 3]);
  });

  test("a client that comes again after its last number misses nothing", async () => {
    log.append(10);
    const first = connect({ key: "reader", after: 0 });
    const seen = [...(await first.until(10))];
    first.socket.disconnect();
    log.append(10);
    const again = connect({ key: "reader", after: seen.at(-1) });
    expect([...seen, ...(await again.until(20))]).toEqual(upTo(0, 20));
  });
});

describe("every sensible way of asking is understood", () => {
  test.each([
    ["after", { after: 2 }],
    ["subscribe", { after: 2 }],
    ["message", { after: 2 }],
    ["after", 2],
  ])("emit %s %j", async (name, asked) => {
    log.append(5);
    const { socket, until } = connect({ key: "reader" });
    socket.emit(name, asked);
    expect(await until(5)).toEqual([3, 4, 5]);
  });

  test.each([
    ["/live", "/live"],
    ["/socket.io", "/live"],
    ["/socket.io", ""],
  ])("path %s, namespace %s", async (path, namespace) => {
    log.append(2);
    const { until } = connect({ key: "reader", after: 0 }, { path }, namespace);
    expect(await until(2)).toEqual([1, 2]);
  });

  test("a number that is none is refused by name", async () => {
    const { socket } = connect({ key: "reader" });
    socket.emit("after", { after: "soon" });
    const refusal = await new Promise<{ message: string }>((resolve) =>
      socket.once("refused", resolve),
    );
    expect(refusal.message).toContain("after");
  });
});

describe("only who may read listens", () => {
  test.each([[{}], [{ key: "unknown" }], [{ key: "sender" }]])("refused: %j", async (auth) => {
    const { socket } = connect(auth);
    const error = await new Promise<Error>((resolve) => socket.once("connect_error", resolve));
    expect(error.message).toBe("unauthorized");
  });

  test("what a reader may not see is left out, and nothing else", async () => {
    log.append(2);
    log.append(1, "access.changed");
    log.append(1);
    const reader = connect({ key: "reader", after: 0 });
    const admin = connect({ key: "admin", after: 0 });
    expect(await reader.until(4)).toEqual([1, 2, 4]);
    expect(await admin.until(4)).toEqual([1, 2, 3, 4]);
  });

  test("a right that is taken away ends the connection", async () => {
    const { socket, until } = connect({ key: "reader", after: 0 });
    log.append(1);
    await until(1);
    const gone = new Promise<string>((resolve) => socket.once("disconnect", resolve));
    keys.delete("reader");
    log.append(1, "access.changed");
    expect(await gone).toBe("io server disconnect");
  });
});
