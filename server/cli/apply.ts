import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { parseDocument } from "yaml";
import { CommandFailed } from "./command-failed";
import { withCentre } from "./centre";
import { printJson, printLine } from "./print";

const SIGNS = { added: "+", changed: "~", removed: "-" } as const;

/** `onevoice apply`: brings organisation, people, outlets, sources … to what a file says. Running it again changes nothing. */
export function applyCommand(program: Command, root: string): void {
  program
    .command("apply <file>")
    .description(
      "bring organisation, people, outlets, projects, sources … to what a YAML file says",
    )
    .option("--dry-run", "say what would change, change nothing")
    .option("--json", "print one JSON document")
    .action(async (file: string, options: { dryRun?: boolean; json?: boolean }) => {
      const input = readYamlFile(file);
      const answer = await withCentre(root, (centre) =>
        centre.apply(input, options.dryRun === true),
      );
      if (!answer.ok) {
        throw new CommandFailed(
          answer.errors
            .map((fault) => `${file}: ${fault.path || "file"}: ${fault.message}`)
            .join("\n"),
        );
      }
      if (options.json) printJson({ dryRun: options.dryRun === true, changes: answer.changes });
      else if (answer.changes.length === 0) printLine("nothing to change");
      else
        for (const one of answer.changes)
          printLine(
            `${SIGNS[one.change]} ${one.kind} ${one.id}${options.dryRun ? " (dry run)" : ""}`,
          );
    });
}

function readYamlFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CommandFailed(`${file}: cannot be read`);
  }
  const document = parseDocument(text);
  const fault = document.errors[0];
  if (fault) throw new CommandFailed(`${file}: ${fault.message.split("\n")[0] ?? "is no YAML"}`);
  return document.toJS();
}
