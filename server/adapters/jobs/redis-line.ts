import { Redis } from "ioredis";
import type { RedisOptions } from "ioredis";
import type { Logger } from "../../ports/logger";

/** The connections to one Redis that the queues share. */
export interface RedisLine {
  /** A connection for a queue: `client` and `subscriber` are one each for all queues, a `bclient` blocks and is each queue's own. */
  connect(kind: "client" | "subscriber" | "bclient"): Redis;
  /** Whether commands can be sent just now. */
  up(): boolean;
  /** Whether it answers within a second. */
  answers(): Promise<boolean>;
  /** Ends every connection at once, whatever waits on it. */
  close(): void;
}

const CONNECT_MS = 2_000;
/** ioredis keeps a timer this long after every disconnect; at its 2 s the process would end late. */
const DISCONNECT_MS = 200;
const ANSWER_MS = 1_000;

/** Opens connections to `url` as they are asked for; a lost one is tried again every 0.1 to 1 s for ever. Going down and coming back is logged once each. */
export function openRedisLine(url: string, logger: Logger): RedisLine {
  const connections: Redis[] = [];
  let down = false;
  let closed = false;

  const tell = (nowDown: boolean, code?: string) => {
    if (closed || nowDown === down) return;
    down = nowDown;
    if (down) logger.warn({ code }, "queue server unreachable; every worker looks by itself");
    else logger.info({}, "queue server reachable again");
  };
  const open = (options: RedisOptions) => {
    const connection = new Redis(url, {
      connectTimeout: CONNECT_MS,
      disconnectTimeout: DISCONNECT_MS,
      enableReadyCheck: false,
      retryStrategy: (attempt) => (closed ? null : Math.min(attempt * 100, 1_000)),
      ...options,
    });
    connection.setMaxListeners(0);
    connection.on("error", (fault: Error) => tell(true, codeOf(fault)));
    // Bull reconnects a blocking connection while it closes; after our own close that would stay open for ever.
    connection.on("connect", () => {
      if (closed) connection.disconnect();
    });
    connections.push(connection);
    return connection;
  };

  const client = open({ maxRetriesPerRequest: 1 });
  client.on("ready", () => tell(false));
  client.on("close", () => tell(true));
  let subscriber: Redis | undefined;

  return {
    connect(kind) {
      if (kind === "client") return client;
      if (kind === "bclient") return open({ maxRetriesPerRequest: null });
      return (subscriber ??= open({ maxRetriesPerRequest: null }));
    },
    up: () => client.status === "ready",
    answers: () => answersWithin(client),
    close() {
      closed = true;
      connections.forEach((connection) => connection.disconnect());
    },
  };
}

async function answersWithin(client: Redis): Promise<boolean> {
  if (client.status !== "ready") return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MS);
  });
  const answered = client.ping().then(
    () => true,
    () => false,
  );
  const outcome = await Promise.race([answered, late]);
  clearTimeout(timer);
  return outcome;
}

/** The code alone: the message may carry the server's address. */
function codeOf(fault: Error): string {
  return "code" in fault && typeof fault.code === "string" ? fault.code : fault.name;
}
