import { monitors } from "../../monitors/registry";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { HealthView } from "../../contract/api";
import type { Directory } from "../../contract/directory";
import { SYSTEM } from "../../contract/permissions";
import type { Scope } from "../../contract/permissions";
import { startLive } from "../../server/adapters/live/live";
import { systemPasswords } from "../../server/adapters/system/passwords";
import { composeReplay, readTable } from "../../server/compose";
import { createApiKey } from "../../server/flows/access/create-api-key";
import { prepareAccess } from "../../server/flows/access/prepare-access";
import { acknowledgePage } from "../../server/flows/acknowledge-page";
import { applyDirectory } from "../../server/flows/apply-directory";
import { createDrillRoom } from "../../server/flows/drills/drill-room";
import { closeIncident } from "../../server/flows/close-incident";
import { askLowering, dropLowering, secondLowering } from "../../server/flows/lower-incident";
import { takeCommand } from "../../server/flows/take-command";
import { workTask } from "../../server/flows/work-task";
import { takeAction } from "../../server/flows/take-action";
import type { ReplayEngine } from "../../server/flows/replay/play";
import { receiveRecords } from "../../server/flows/receive-records";
import { testSource } from "../../server/flows/test-source";
import { createApp } from "../../server/http/app";
import type { Flows } from "../../server/http/flows";
import { eventView, maySee } from "../../server/http/present/event";
import { freshStore } from "../harness/store-template";
import type { Deps } from "../../server/steps/deps";
import { loadDirectory } from "../../server/steps/directory";
import { readPageLink } from "../../server/steps/page-link";

/** As in production: nothing private is visited. */
const MONITORS = new Map(monitors({ allow: [] }).map((one) => [one.kind, one]));

/** 11 March 2026, 08:53 in Shanghai. */
export const NOW = Date.parse("2026-03-11T08:53:20+08:00");
export const ADMIN = { email: "admin@example.com", password: "correct horse battery" };

/** A web side over a real store in memory, on a clock of its own, listening on a free port. */
export async function openDesk(
  given: {
    flows?: Partial<Flows>;
    admin?: boolean;
    working?: boolean;
    pack?: string;
    at?: number;
  } = {},
) {
  const root = join(import.meta.dirname, "../..");
  const store = await freshStore();
  const replay = { root, pack: given.pack ?? "default-cn", timeZone: "Asia/Shanghai", store };
  const engine = await composeReplay(replay);
  engine.setTime(given.at ?? NOW);
  const { deps } = engine;
  const { clock } = deps;
  const passwords = systemPasswords();
  const working = workingFlows(engine);
  const flows: Flows = {
    receiveRecords,
    acknowledgePage,
    takeAction: () => Promise.resolve({ ok: true, outcome: null, id: "act-1" }),
    applyDirectory,
    readTable,
    testSource: (of, source) => testSource(of, MONITORS, source),
    loadDirectory,
    readPageLink,
    workTask,
    takeCommand,
    closeIncident,
    askLowering,
    secondLowering,
    dropLowering,
    drills: createDrillRoom(deps, (records) =>
      receiveRecords(deps, { records, actor: SYSTEM, drill: true }),
    ),
    ...(given.working ? working.flows : {}),
    ...given.flows,
  };
  const access = { store, clock, passwords };
  const { setupToken } = await prepareAccess(access, {
    adminEmail: given.admin === false ? null : ADMIN.email,
    adminPassword: given.admin === false ? null : ADMIN.password,
    ingestApiKey: null,
  });
  let health: HealthView = { status: "ok", components: { database: { ok: true, detail: "" } } };
  const { app, authenticator } = createApp({
    deps,
    flows,
    passwords,
    sessionSecret: deps.secrets.derive("session"),
    dashboardDir: join(root, "dist/dashboard"),
    health: () => Promise.resolve(health),
  });
  const server = createServer(app);
  const live = await startLive({
    server,
    store,
    authenticate: (request, key) => authenticator.ofHandshake(request, key),
    maySee,
    present: (event) => eventView(event, deps.timeZone),
    log: deps.log,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    engine,
    deps,
    store,
    live,
    setupToken,
    /** Resolves when everything that was sent in is worked: two at once would be two workers of one shard. */
    idle: working.idle,
    fail: (view: HealthView) => (health = view),
    key: async (...scopes: Scope[]) => {
      const made = await createApiKey(access, { key: { name: "test", scopes }, actor: SYSTEM });
      if (!made.ok) throw new Error("no key");
      return made.key;
    },
    describe: (directory: Partial<Directory>) =>
      applyDirectory(deps, { input: directory, dryRun: false, actor: SYSTEM }),
    close: async () => {
      await live.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      await store.close();
    },
  };
}

/** What is sent in is worked before the answer is given: by the real pipeline, one after the other. */
function workingFlows(engine: ReplayEngine): { flows: Partial<Flows>; idle: () => Promise<void> } {
  let line = Promise.resolve();
  const work = () =>
    (line = line.then(async () => {
      while ((await engine.workDue()) + (await engine.workBatch()) > 0);
    }));
  const paused = (deps: Deps): Deps => ({ ...deps, pause: () => work() });
  const flows: Partial<Flows> = {
    receiveRecords: async (deps, input) => {
      const answer = await receiveRecords(deps, input);
      await work();
      return answer;
    },
    takeAction: (deps, input) => takeAction(paused(deps), input),
    askLowering: (deps, input) => askLowering(paused(deps), input),
    secondLowering: (deps, input) => secondLowering(paused(deps), input),
  };
  return { flows, idle: () => line };
}

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>;

/** A caller of the API: by key, by cookie, or nobody. */
export function caller(url: string, headers: Record<string, string> = {}) {
  const call = async (method: string, path: string, body?: unknown, more = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: "manual",
      headers: {
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...more,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get("content-type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json && text ? (JSON.parse(text) as never) : (null as never),
    };
  };
  return {
    get: (path: string, more = {}) => call("GET", path, undefined, more),
    post: (path: string, body?: unknown, more = {}) => call("POST", path, body, more),
    put: (path: string, body?: unknown) => call("PUT", path, body),
    del: (path: string, more = {}) => call("DELETE", path, undefined, more),
  };
}

/** Signs in and returns a caller with the session's cookie. */
export async function signedIn(url: string, who = ADMIN) {
  const answer = await caller(url).post("/api/v1/session", who);
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return { cookie, ...caller(url, { cookie }) };
}
