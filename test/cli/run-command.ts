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
  const script = `import { main } from ${JSON.stringify(path.join(ROOT, "server/cli/main.ts"))};
process.exitCode = await main(process.argv.slice(1), ${JSON.stringify(ROOT)});`;
  const ran = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script, "--", ...args],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: process.env["HOME"] ?? "",
        LOG_LEVEL: "silent",
        ...environment,
      },
      timeout: 60_000,
    },
  );
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
