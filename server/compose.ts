import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { monitors } from "../monitors/registry";
import type { Drill } from "../contract/drill";
import type { PolicyPack } from "../contract/policy";
import { readSentimentCorpus } from "./adapters/files/corpus";
import { readDrillFile, readLibrary } from "./adapters/files/library";
import { createBullJobs } from "./adapters/jobs/bull";
import { createInProcessJobs } from "./adapters/jobs/in-process";
import { startLive, type Live } from "./adapters/live/live";
import { createLanguageTools } from "./adapters/language/language-tools";
import { createDingtalkNotifier } from "./adapters/notify/dingtalk";
import { createDrillStub } from "./adapters/notify/drill-stub";
import { createEmailNotifier } from "./adapters/notify/email";
import { createFeishuNotifier } from "./adapters/notify/feishu";
import { createHttpPost } from "./adapters/notify/http-post";
import { createWebhookNotifier } from "./adapters/notify/webhook";
import { createWecomNotifier } from "./adapters/notify/wecom";
import { dumpTemplate, openPglite } from "./adapters/store/open-pglite";
import { openPostgres } from "./adapters/store/open-postgres";
import { createJsonLogger } from "./adapters/system/json-logger";
import { loadKey } from "./adapters/system/load-key";
import { readTable } from "./adapters/tables/read-table";
import { createManualClock } from "./adapters/system/manual-clock";
import { systemPasswords } from "./adapters/system/passwords";
import { createSecrets } from "./adapters/system/secrets";
import { systemClock } from "./adapters/system/system-clock";
import { pause } from "./adapters/system/pause";
import { ConfigError, type Config } from "./config";
import type { Deps } from "./steps/deps";
import type { ReaderTools } from "./flows/evaluate/reader";
import type { ReplayEngine } from "./flows/replay/play";
import { nextDue, workBatch, workDue } from "./flows/work-shard";
import type { Monitor } from "./ports/monitor";
import type { Notifier } from "./ports/notifier";
import type { Jobs } from "./ports/jobs";
import type { Library } from "./ports/library";
import type { Passwords } from "./ports/passwords";
import type { Secrets } from "./ports/secrets";
import type { Store } from "./ports/store";
import * as story from "./pipeline";
import { Desk } from "./steps/desk";

/** Everything a running centre is made of, wired, not yet started. */
export interface Centre {
  config: Config;
  deps: Deps;
  passwords: Passwords;
  notifiers: ReadonlyMap<string, Notifier>;
  monitors: ReadonlyMap<string, Monitor>;
  /** Closes what was opened here: channels, jobs, store. */
  close(): Promise<void>;
}

export { readTable, startLive, type Live };

/** An empty database made when the centre was built: opening a new one takes a second instead of five. */
function templateFile(root: string): string {
  return path.join(root, "dist", "store-template.tar");
}

/** Makes that file; `bin/build.mjs` calls it through the command line. */
export async function writeTemplate(root: string): Promise<void> {
  await writeFile(templateFile(root), await dumpTemplate());
}

async function template(root: string): Promise<{ template?: Uint8Array<ArrayBuffer> }> {
  try {
    return { template: new Uint8Array(await readFile(templateFile(root))) };
  } catch {
    return {};
  }
}

/** Where the files that communicators wrote stand. */
export function playbooksDir(root: string): string {
  return path.join(root, "playbooks");
}

/** Reads one drill of any folder. Gives a `DataFileError` that names each fault's line, and the system's own error where there is no such file. */
export function readDrill(file: string): Drill {
  return readDrillFile(file);
}

/**
 * Wires a centre from its settings. `root` is the folder that holds `playbooks/`. Gives a `ConfigError` for a pack that
 * does not exist, a `DataFileError` for a faulty playbook file, and the store's own error where it cannot be opened.
 */
export async function compose(
  config: Config,
  root: string,
  { stubs = false }: { stubs?: boolean } = {},
): Promise<Centre> {
  const library = readLibrary(playbooksDir(root));
  const pack = packOf(library, config.POLICY_PACK);
  const log = createJsonLogger(config.LOG_LEVEL);
  const clock = systemClock;
  const secrets = createSecrets(
    await loadKey({ encryptionKey: config.ENCRYPTION_KEY, dataDir: config.DATA_DIR }),
  );
  const store = config.DATABASE_URL
    ? await openPostgres({ url: config.DATABASE_URL })
    : await openPglite({ dataDir: config.DATA_DIR, ...(await template(root)) });
  const jobs = config.REDIS_URL
    ? createBullJobs({ redisUrl: config.REDIS_URL, clock, logger: log })
    : createInProcessJobs({ clock, logger: log });
  const deps: Deps = {
    store,
    clock,
    jobs,
    language: createLanguageTools(),
    library,
    secrets,
    log,
    pause,
    pack,
    hash: (text) => secrets.hash(text),
    timeZone: config.TIMEZONE,
    publicUrl: (config.PUBLIC_URL ?? `http://localhost:${String(config.PORT)}`).replace(/\/+$/, ""),
  };
  const channels = notifiersFor(config, deps, stubs);
  return {
    config,
    deps,
    passwords: systemPasswords(),
    notifiers: new Map(channels.list.map((one) => [one.kind, one])),
    monitors: new Map(monitors({ allow: config.FETCH_ALLOW }).map((one) => [one.kind, one])),
    close: async () => {
      await jobs.stop();
      channels.close();
      await store.close();
    },
  };
}

/** A throw-away centre in memory, on a clock of its own, that sends nothing: for replays. */
export async function composeReplay(options: {
  root: string;
  pack: string;
  timeZone: string;
  /** A fresh store in memory, where the caller has one at hand; otherwise one is made, which takes seconds. */
  store?: Store;
  /** The keys of the centre that goes on with that store: the same person must have the same hash. */
  secrets?: Secrets;
}): Promise<ReplayEngine & { close(): Promise<void> }> {
  const library = readLibrary(playbooksDir(options.root));
  const pack = packOf(library, options.pack);
  const clock = createManualClock(0);
  const secrets = options.secrets ?? createSecrets(REPLAY_KEY);
  const deps: Deps = {
    store:
      options.store ?? (await openPglite({ dataDir: null, ...(await template(options.root)) })),
    clock,
    jobs: NO_JOBS,
    language: createLanguageTools(),
    library,
    secrets,
    hash: (text) => secrets.hash(text),
    log: createJsonLogger("silent"),
    timeZone: options.timeZone,
    pack,
    publicUrl: "http://localhost",
    pause: () => Promise.resolve(),
  };
  const desk = new Desk();
  return {
    deps,
    desk,
    setTime: (at) => {
      clock.set(at);
    },
    workBatch: () => workBatch(deps, desk, story),
    workDue: () => workDue(deps, desk, story),
    nextDue: (until) => deps.store.transaction((tx) => nextDue(tx, until)),
    close: () => deps.store.close(),
  };
}

/** What texts are read with, and nothing else: for judging the detectors on files. */
export function composeReader(root: string): ReaderTools {
  const { lexicon } = readLibrary(playbooksDir(root));
  const secrets = createSecrets(REPLAY_KEY);
  const corpus = path.join(playbooksDir(root), "corpus", "sentiment.jsonl");
  return {
    language: createLanguageTools(),
    lexicon,
    hash: (text) => secrets.hash(text),
    sentiment: () => readSentimentCorpus(corpus, "playbooks/corpus/sentiment.jsonl"),
  };
}

/** A replay keeps nothing, so its key is no secret; a fixed one makes the same file give the same document. */
const REPLAY_KEY = Buffer.alloc(32, 1);

/** Nobody waits for hints in a replay. */
const NO_JOBS: Jobs = {
  on: () => undefined,
  wake: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  health: () => Promise.resolve({ ok: true, detail: "replay" }),
};

function packOf(library: Library, id: string): PolicyPack {
  const pack = library.packs.get(id);
  if (pack) return pack;
  throw new ConfigError([
    `POLICY_PACK: found "${id}", expected one of ${[...library.packs.keys()].join(", ")}`,
  ]);
}

/** Channels of a demo: each says "sent" and reaches nobody. */
export function stubNotifiers(): Notifier[] {
  return (["email", "webhook", "wecom", "feishu", "dingtalk"] as const).map(createDrillStub);
}

/** The channels of this centre, listed by hand. E-mail needs SMTP_URL; a person with an e-mail contact and no SMTP_URL is told of as failed, loudly. */
function notifiersFor(
  config: Config,
  { clock }: Deps,
  stubs: boolean,
): { list: Notifier[]; close(): void } {
  const http = createHttpPost();
  const email = config.SMTP_URL
    ? createEmailNotifier({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM })
    : null;
  if (stubs) {
    const list = stubNotifiers().filter((one) => !email || one.kind !== "email");
    return { list: email ? [email, ...list] : list, close: () => email?.close() };
  }
  const robots = [
    createWebhookNotifier({ http, clock }),
    createWecomNotifier({ http }),
    createFeishuNotifier({ http, clock }),
    createDingtalkNotifier({ http, clock }),
  ];
  return { list: email ? [email, ...robots] : robots, close: () => email?.close() };
}
