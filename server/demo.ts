import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { SYSTEM } from "../contract/permissions";
import type { Drill, DrillAct } from "../contract/drill";
import { composeReplay, stubNotifiers, type Centre } from "./compose";
import { ConfigError, type Config } from "./config";
import { DRILL_SPEED, historyLines, partsOf, plannedLength } from "./core/drill/timeline";
import { performAct } from "./demo-acts";
import { createUser } from "./flows/access/create-user";
import { deliverSends } from "./flows/deliver-sends";
import { playRecords } from "./flows/replay/play";
import { localAccess, localAccessFile } from "./local-access";
import { serve, type Running } from "./serve";

const DRILL = "garage-leak";
/** Marks a folder that a demo made and may remove. */
const MARK = "demo-directory";

/** A running demo, with the accounts that were made for it; the password is told once. */
export interface Demo extends Running {
  drill: Drill;
  /** Real ms that its live part takes, and how many times faster than written it plays. */
  length: number;
  speed: number;
  password: string;
  accounts: { email: string; name: string; access: string[] }[];
}

/** The settings of a demo: on this machine only, in a folder and an embedded database of its own, with the drill's pack. Gives a `ConfigError` for a DATABASE_URL. */
export function demoConfig(config: Config, given: { dataDir: string | undefined }): Config {
  if (config.DATABASE_URL)
    throw new ConfigError(["DATABASE_URL: found one, expected none: a demo has its own database"]);
  return {
    ...config,
    HOST: "127.0.0.1",
    ROLE: "all",
    DATA_DIR: given.dataDir ? config.DATA_DIR : "./data/demo",
    POLICY_PACK: "re-cn",
  };
}

/** Starts a fresh demo: the drill's past is seeded through the real pipeline, the rest plays live. Removes what an earlier demo left, and nothing else. */
export async function serveDemo(
  config: Config,
  root: string,
  { speed = DRILL_SPEED }: { speed?: number } = {},
): Promise<Demo> {
  await freshDirectory(config.DATA_DIR);
  const made: Pick<Demo, "password" | "accounts"> = { password: "", accounts: [] };
  const running = await serve(config, root, async (centre) => {
    Object.assign(made, await seed(centre, root));
  });
  const { deps } = running.centre;
  const drill = drillOf(running.centre);
  const part = { steps: partsOf(drill).live, from: drill.liveFrom };
  const perform = (act: DrillAct) => performAct(deps, act);
  const answer = await running.drills.start({ drill, part, speed, perform, actor: SYSTEM });
  if (answer.kind !== "ok") throw new Error(answer.reason);
  const length = plannedLength(part.steps, part.from, speed);
  return { ...running, ...made, drill, length, speed };
}

async function freshDirectory(dir: string): Promise<void> {
  const used = existsSync(dir) && (await readdir(dir)).length > 0;
  if (used && !existsSync(path.join(dir, MARK)))
    throw new ConfigError([
      `DATA_DIR: found "${dir}" with something in it that no demo made, expected an empty folder`,
    ]);
  const other = used ? localAccess(dir) : null;
  if (other)
    throw new ConfigError([
      `DATA_DIR: found "${dir}" in use by process ${String(other.pid)}, expected no other demo there (if that is no demo, remove ${localAccessFile(dir)})`,
    ]);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await writeFile(
    path.join(dir, MARK),
    "Made by `onevoice serve --demo`; removed at its next start.\n",
  );
}

function drillOf({ deps, config }: Centre): Drill {
  const drill = deps.library.drills.get(DRILL);
  if (drill?.pack === config.POLICY_PACK) return drill;
  throw new ConfigError([`playbooks/drills: expected a drill ${DRILL} of ${config.POLICY_PACK}`]);
}

async function seed(centre: Centre, root: string): Promise<Pick<Demo, "password" | "accounts">> {
  const { deps, config, passwords } = centre;
  const drill = drillOf(centre);
  const { store, secrets, timeZone } = deps;
  const engine = await composeReplay({ root, pack: config.POLICY_PACK, timeZone, store, secrets });
  const notifiers = new Map(stubNotifiers().map((one) => [one.kind, one]));
  const sent = (work: () => Promise<number>) => async () => {
    const done = await work();
    while ((await deliverSends(engine.deps, notifiers)) > 0);
    return done;
  };
  const now = deps.clock.now();
  await playRecords(
    {
      ...engine,
      workBatch: sent(() => engine.workBatch()),
      workDue: sent(() => engine.workDue()),
    },
    [
      { type: "setup", pack: drill.pack, ...drill.setup },
      ...historyLines(drill, now),
      { type: "clock", at: new Date(now).toISOString() },
    ],
    true,
  );
  const password = passwords.randomToken(12);
  const people = (drill.setup.people ?? []).filter((one) => one.access.length > 0);
  const users = [
    { email: "admin@example.com", name: "演练管理员", access: ["admin"], person: null },
    ...people.flatMap(({ id, name, access, contacts }) => {
      const email = contacts.find((one) => one.kind === "email")?.address;
      return email ? [{ email, name, access, person: id }] : [];
    }),
  ];
  const access = { store, clock: deps.clock, passwords };
  // Hashing a password is slow by intent: all at once takes half as long on two cores.
  await Promise.all(
    users.map(async (user) => {
      const answer = await createUser(access, { user: { ...user, password }, actor: SYSTEM });
      if (!answer.ok) throw new Error(`${user.email}: ${JSON.stringify(answer.errors)}`);
    }),
  );
  return { password, accounts: users };
}
