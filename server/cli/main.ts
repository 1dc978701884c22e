import { Command, CommanderError } from "commander";
import { accessCommands } from "./access";
import { applyCommand } from "./apply";
import { CommandFailed } from "./command-failed";
import { drillCommand } from "./drill";
import { evaluateCommand } from "./evaluate";
import { importCommand } from "./import";
import { replayCommand } from "./replay";
import { serveCommand } from "./serve";
import { templateCommand } from "./make-template";
import { explain } from "./explain";

/**
 * Runs one command. Resolves to the exit code: 0 done, 1 refused or failed with one clear line (or one a fault) on
 * standard error, 2 bad usage. `root` is the folder that holds `playbooks/` and `dist/`.
 */
export async function main(args: readonly string[], root: string): Promise<number> {
  const program = new Command("onevoice")
    .description("A command centre for corporate crises / 企业危机指挥中心")
    .showHelpAfterError("(onevoice --help)")
    .exitOverride();
  for (const command of [
    serveCommand,
    replayCommand,
    importCommand,
    applyCommand,
    drillCommand,
    evaluateCommand,
    accessCommands,
    templateCommand,
  ])
    command(program, root);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandFailed)) process.stderr.write(`${explain(error)}\n`);
    else if (error.message) process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
