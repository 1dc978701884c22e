import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import path from "node:path";
import type { HealthView } from "../contract/api";
import { SYSTEM } from "../contract/permissions";
import type { Config } from "./config";
import { compose, readTable, startLive, type Centre, type Live } from "./compose";
import { createApiKey } from "./flows/access/create-api-key";
import { prepareAccess } from "./flows/access/prepare-access";
import { revokeApiKey } from "./flows/access/revoke-api-key";
import { acknowledgePage } from "./flows/acknowledge-page";
import { applyDirectory } from "./flows/apply-directory";
import { closeIncident } from "./flows/close-incident";
import { askLowering, dropLowering, secondLowering } from "./flows/lower-incident";
import { takeCommand } from "./flows/take-command";
import { workTask } from "./flows/work-task";
import { createDrillRoom, type DrillRoom } from "./flows/drills/drill-room";
import { receiveRecords } from "./flows/receive-records";
import { testSource } from "./flows/test-source";
import { takeAction } from "./flows/take-action";
import { createApp } from "./http/app";
import type { Authenticator } from "./http/authenticate";
import type { Metrics } from "./http/metrics";
import { eventView, maySee } from "./http/present/event";
import { backlogLength } from "./flows/work-shard";
import { loadDirectory } from "./steps/directory";
import { readPageLink } from "./steps/page-link";
import { localAccessFile } from "./local-access";
import { startWorker, type Worker } from "./worker";

/** A running centre. */
export interface Running {
  centre: Centre;
  /** Where it answers: http://host:port */
  url: string;
  /** Printed once by whoever started it; null where a user exists. */
  setupUrl: string | null;
  /** Where its drills play. */
  drills: DrillRoom;
  stop(): Promise<void>;
}

/** Starts a centre as its settings say: web, worker or both. `demo` fills its store before anybody works it. */
export async function serve(
  config: Config,
  root: string,
  demo?: (centre: Centre) => Promise<void>,
): Promise<Running> {
  const centre = await compose(config, root, { stubs: demo !== undefined });
  try {
    await demo?.(centre);
    const worker = config.ROLE === "web" ? null : startWorker(centre);
    const drills = drillRoomOf(centre);
    await drills.tidy();
    const web = config.ROLE === "worker" ? null : await startWeb(centre, root, { worker, drills });
    await centre.deps.jobs.start();
    return {
      centre,
      url: web?.url ?? "",
      setupUrl: web?.setupUrl ?? null,
      drills,
      stop: async () => {
        await drills.close();
        await web?.stop();
        await worker?.stop();
        await centre.close();
      },
    };
  } catch (error) {
    await centre.close();
    throw error;
  }
}

/** Whatever a drill sends in is marked as such. */
function drillRoomOf({ deps }: Centre): DrillRoom {
  return createDrillRoom(deps, (records) =>
    receiveRecords(deps, { records, actor: SYSTEM, drill: true }),
  );
}

interface Web {
  url: string;
  setupUrl: string | null;
  stop(): Promise<void>;
}

const FLOWS = {
  receiveRecords,
  acknowledgePage,
  takeAction,
  applyDirectory,
  readTable,
  loadDirectory,
  readPageLink,
  workTask,
  takeCommand,
  closeIncident,
  askLowering,
  secondLowering,
  dropLowering,
};

async function startWeb(
  centre: Centre,
  root: string,
  { worker, drills }: { worker: Worker | null; drills: DrillRoom },
): Promise<Web> {
  const { config, deps, passwords } = centre;
  const access = { store: deps.store, clock: deps.clock, passwords };
  const { setupToken } = await prepareAccess(access, {
    adminEmail: config.ADMIN_EMAIL ?? null,
    adminPassword: config.ADMIN_PASSWORD ?? null,
    ingestApiKey: config.INGEST_API_KEY ?? null,
  });
  const starting: RequestListener = (_request, response) => void response.writeHead(503).end();
  let answer = starting;
  const server = createServer((request, response) => {
    answer(request, response);
  });
  const url = await listen(server, config);
  if (!config.PUBLIC_URL) deps.publicUrl = url;
  const parts: { live: Live | null } = { live: null };
  const { app, authenticator, metrics } = createApp({
    deps,
    flows: {
      ...FLOWS,
      drills,
      testSource: (of, source) => testSource(of, centre.monitors, source),
    },
    passwords,
    sessionSecret: deps.secrets.derive("session"),
    dashboardDir: path.join(root, "dist", "dashboard"),
    health: () => healthOf(centre, worker, parts.live),
    readings: {
      backlog: () => backlogLength(deps.store),
      liveSockets: () => parts.live?.sockets() ?? 0,
    },
  });
  const live = await openLive(centre, server, authenticator, metrics);
  parts.live = live;
  answer = app;
  const forget = await offerLocalAccess(centre, url);
  return {
    url,
    setupUrl: setupToken ? `${deps.publicUrl}/setup#${setupToken}` : null,
    stop: async () => {
      await forget();
      await closeWeb(server, live);
    },
  };
}

function openLive(
  { deps }: Centre,
  server: Server,
  authenticator: Authenticator,
  metrics: Metrics,
): Promise<Live> {
  return startLive({
    server,
    store: deps.store,
    authenticate: (request, key) => authenticator.ofHandshake(request, key),
    maySee,
    present: (event) => eventView(event, deps.timeZone),
    log: deps.log,
    onEvent: (event) => {
      metrics.events.inc({ type: event.type });
    },
  });
}

function listen(server: Server, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.PORT, config.HOST, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : config.PORT;
      const host =
        config.HOST === "0.0.0.0" || config.HOST === "127.0.0.1" || config.HOST === "::"
          ? "localhost"
          : config.HOST;
      resolve(`http://${host}:${String(port)}`);
    });
  });
}

async function closeWeb(server: Server, live: Live): Promise<void> {
  await live.close();
  const closed = new Promise<void>((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, 3_000).unref();
  await closed;
}

/** Commands on the same machine act through the running centre: a key of this run, in a file only its owner can read. */
async function offerLocalAccess(centre: Centre, url: string): Promise<() => Promise<void>> {
  const { deps, passwords, config } = centre;
  const access = { store: deps.store, clock: deps.clock, passwords };
  const made = await createApiKey(access, {
    key: { name: `local ${String(process.pid)}`, scopes: ["admin"] },
    actor: SYSTEM,
  });
  if (!made.ok) throw new Error("the local key could not be made");
  const file = localAccessFile(config.DATA_DIR);
  await mkdir(config.DATA_DIR, { recursive: true });
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify({ url, key: made.key, pid: process.pid }), { mode: 0o600 });
  return async () => {
    await rm(file, { force: true });
    await revokeApiKey(access, { id: made.row.id, actor: SYSTEM });
  };
}

async function healthOf(
  centre: Centre,
  worker: Worker | null,
  live: Live | null,
): Promise<HealthView> {
  const { deps } = centre;
  const database = await Promise.race([
    deps.store.ping().then(
      () => ({ ok: true, detail: deps.store.engine }),
      (error: unknown) => ({
        ok: false,
        detail: error instanceof Error ? error.message : "no answer",
      }),
    ),
    deps.pause(3_000).then(() => ({ ok: false, detail: "no answer within 3 s" })),
  ]);
  const queue = await deps.jobs.health();
  const work = worker ? await worker.health() : { ok: true, detail: "in another process" };
  const stream = live?.health() ?? { ok: false, detail: "starting" };
  const components = { database, queue, worker: work, live: stream };
  const ok = database.ok && work.ok && stream.ok;
  return { status: ok ? "ok" : "failing", components };
}
