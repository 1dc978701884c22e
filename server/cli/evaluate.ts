import { readFileSync, writeFileSync } from "node:fs";
import { Argument, type Command } from "commander";
import { composeReader } from "../compose";
import { DETECTORS, evaluateFile } from "./evaluate-file";
import { EvaluationError } from "../flows/evaluate/reader";
import { CommandFailed } from "./command-failed";
import { printJson, printLine } from "./print";

interface Options {
  out?: string;
  train?: string;
  json?: boolean;
}

/** `onevoice evaluate`: runs one detector over a file and says how right it was; touches no live data. */
export function evaluateCommand(program: Command, root: string): void {
  program
    .command("evaluate")
    .addArgument(new Argument("<detector>", "what is judged").choices(DETECTORS))
    .argument("<file>", "JSONL, one row a line")
    .description("run one detector over a file and say how right it was")
    .option("--out <file>", "write the answers there, one JSON object a line")
    .option("--train <file>", "rows with labels that teach it first (category)")
    .option("--json", "print answers and figures as one JSON document")
    .action((detector: string, file: string, options: Options) => {
      const taught = options.train === undefined ? null : readText(options.train);
      const evaluation = inFile(file, () =>
        evaluateFile(composeReader(root), { detector, text: readText(file), taught }),
      );
      const lines = evaluation.rows.map((row) => JSON.stringify(row));
      if (options.out !== undefined) writeFileSync(options.out, `${lines.join("\n")}\n`);
      if (options.json) printJson(evaluation);
      else if (options.out === undefined) for (const line of lines) printLine(line);
      if (!options.json)
        for (const [name, value] of Object.entries(evaluation.figures))
          process.stderr.write(`${name} ${shown(value)}\n`);
    });
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof EvaluationError) throw new CommandFailed(`${file}: ${error.message}`);
    throw error;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandFailed(`${file}: cannot be read`);
  }
}
