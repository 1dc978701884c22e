import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { until } from "./until";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Settings as the environment carries them. */
export type Settings = Record<string, string>;

/** How a process ended: its exit code, or the signal that ended it. */
export interface ProcessEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** `node bin/onevoice.mjs …`, running. */
export interface CommandProcess {
  pid: number;
  stdout(): string;
  stderr(): string;
  ended: Promise<ProcessEnd>;
  /** Sends the signal, once; resolves when the process is gone. A process that is gone already stays so. */
  end(signal: NodeJS.Signals): Promise<ProcessEnd>;
}

/** A centre that answers. */
export interface CentreProcess extends CommandProcess {
  /** http://host:port; empty for a worker. */
  url: string;
}

/** A start on a busy machine, with a database still to be made. */
const START_MS = 90_000;

/** Starts the command line with these settings and nothing else of this process's environment but the search path. */
export function runCommand(args: readonly string[], settings: Settings): CommandProcess {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  const child = spawn(process.execPath, [path.join(ROOT, "bin/onevoice.mjs"), ...args], {
    cwd: ROOT,
    env: { PATH, HOME, TMPDIR, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Nothing outlives this process, not even when it is told to stop in the middle.
  const orphaned = () => void child.kill("SIGKILL");
  process.once("exit", orphaned);
  const ended = new Promise<ProcessEnd>((resolve) =>
    child.once("close", (code, signal) => {
      process.off("exit", orphaned);
      resolve({ code, signal });
    }),
  );
  const [stdout, stderr] = [heard(child, "stdout"), heard(child, "stderr")];
  return {
    pid: child.pid ?? 0,
    stdout,
    stderr,
    ended,
    end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}

/** Starts a centre, a demo with `how`, and waits until it answers; rejects with its own words where it ends instead. */
export async function startCentre(
  settings: Settings,
  how: readonly string[] = [],
): Promise<CentreProcess> {
  const running = runCommand(["serve", ...how], { PORT: "0", LOG_LEVEL: "warn", ...settings });
  let gone = false;
  void running.ended.then(() => (gone = true));
  const look = () => gone || /^OneVoice .*\n/m.exec(running.stdout())?.[0];
  const line = await until("the centre to start", look, { within: START_MS }).catch(() => true);
  if (typeof line === "string") return { ...running, url: urlIn(line) };
  await running.end("SIGKILL");
  throw new Error(`the centre did not start: ${running.stderr()}`);
}

function urlIn(line: string): string {
  return /https?:\/\/[^\s·]+/.exec(line)?.[0] ?? "";
}

function heard(child: ChildProcess, stream: "stdout" | "stderr"): () => string {
  let text = "";
  child[stream]?.setEncoding("utf8").on("data", (part: string) => (text += part));
  return () => text;
}
