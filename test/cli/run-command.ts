import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "../harness/case-factory";

/** What a command wrote and how it ended. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `onevoice` with its own process and a data folder of its own, as a user does. */
export function onevoice(args: readonly string[], environment: Record<string, string> = {}): Ran {
  const ran = spawnSync(process.execPath, [path.join(ROOT, "bin/onevoice.mjs"), ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: process.env["HOME"] ?? "",
      LOG_LEVEL: "silent",
      ...environment,
    },
    timeout: 60_000,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
