import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { composeReplay } from "../compose";
import { playRecords, ReplayError } from "../flows/replay/play";
import { CommandFailed } from "./command-failed";
import { printJson, printLine } from "./print";

/** `onevoice replay`: plays a recorded stream on its own clock in memory; sends nothing, touches no live data. */
export function replayCommand(program: Command, root: string): void {
  program
    .command("replay <file>")
    .description("play a recorded stream (JSONL) through the same pipeline, in memory")
    .option("--pack <pack>", "the policy pack, instead of the one the file's setup names")
    .option("--json", "print the whole result as one JSON document")
    .action(async (file: string, options: { pack?: string; json?: boolean }) => {
      const lines = readLines(file);
      const pack = options.pack ?? packNamed(lines) ?? "default-cn";
      const engine = await composeReplay({
        root,
        pack,
        timeZone: process.env["TIMEZONE"] ?? "Asia/Shanghai",
      });
      try {
        const result = await playRecords(engine, lines);
        if (options.json) printJson(result);
        else for (const line of summary(result)) printLine(line);
      } catch (error) {
        if (error instanceof ReplayError) throw new CommandFailed(`${file}: ${error.message}`);
        throw error;
      } finally {
        await engine.close();
      }
    });
}

/** The file's lines, parsed; empty ones stay in their place as undefined, so that faults name the line as an editor counts. */
function readLines(file: string): unknown[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CommandFailed(`${file}: cannot be read`);
  }
  return text.split(/\r?\n/).map((line, index) => {
    if (line.trim() === "") return undefined;
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw new CommandFailed(
        `${file}: line ${String(index + 1)} is no JSON: ${line.slice(0, 60)}`,
      );
    }
  });
}

function packNamed(lines: readonly unknown[]): string | null {
  const setup = lines.find(
    (line): line is { pack: string } =>
      typeof line === "object" &&
      line !== null &&
      "type" in line &&
      line.type === "setup" &&
      "pack" in line &&
      typeof line.pack === "string",
  );
  return setup?.pack ?? null;
}

/** For people: what was paged, and how each case ended. */
function summary(result: Awaited<ReturnType<typeof playRecords>>): string[] {
  const pages = result.pages.map(
    (page) =>
      `${String(page["at"])}  page ${String(page["number"])}  level ${String(page["level"])}  ${String(page["reason"])}  → ${(page["classes"] as string[]).join(", ")}`,
  );
  const cases = result.cases.map(
    (one) =>
      `${String(one["id"])}  level ${String(one["level"])} ${String(one["confidence"])}  parties ${String(one["parties"])} (+${String(one["possibleParties"])} possible)  origins ${String(one["origins"])}  ${String(one["title"])}`,
  );
  const refused = result.refused.map(
    (one) =>
      `refused ${one.id ?? `line ${String(one.line)}`}: ${one.errors.map((fault) => `${fault.path}: ${fault.message}`).join("; ")}`,
  );
  return [...pages, "", ...cases, ...(refused.length > 0 ? ["", ...refused] : [])];
}
