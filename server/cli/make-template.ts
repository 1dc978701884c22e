import type { Command } from "commander";
import { writeTemplate } from "../compose";

/** `onevoice make-template`, for the build alone: the empty database that new centres and replays begin from. */
export function templateCommand(program: Command, root: string): void {
  program.command("make-template", { hidden: true }).action(async () => {
    await writeTemplate(root);
  });
}
