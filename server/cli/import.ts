import { inEnglish } from "../../contract/refusal";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { IntakeAnswer } from "../../contract/api";
import type { FieldFault } from "../../contract/field-fault";
import { MAX_BATCH } from "../../contract/signal";
import { checkRecords, mapComplaints, type MappedFile } from "../flows/import-complaints";
import { withCentre, type ReachedCentre } from "./centre";
import { CommandFailed } from "./command-failed";
import { printJson, printLine } from "./print";
import { readTable } from "../compose";

interface Options {
  map?: Record<string, string>;
  dryRun?: boolean;
  json?: boolean;
}

interface ImportAnswer {
  accepted: number;
  duplicates: number;
  refused: { row: number; column: string; reason: string }[];
  warnings: { row: number; column: string; reason: string }[];
}

/** `onevoice import complaints`: takes a table in, row by row; each refused row is told with column and reason, the others go on. */
export function importCommand(program: Command, root: string): void {
  const parent = program.command("import").description("import records from a file");
  parent
    .command("complaints <file>")
    .description("import complaints from a CSV file (UTF-8 or GBK, Chinese or English headers)")
    .addOption(
      new Option(
        "--map <field=header>",
        "fill a field from a column of another name; may be repeated",
      ).argParser(addMapping),
    )
    .option("--dry-run", "check every row, take nothing in")
    .option("--json", "print one JSON document")
    .exitOverride()
    .action(async (file: string, options: Options) => {
      const mapped = await readFile(file, options.map ?? {});
      const answer = options.dryRun
        ? dryRun(mapped)
        : await withCentre(root, (centre) => send(centre, mapped));
      report(answer, mapped, options);
      if (answer.accepted + answer.duplicates === 0 && answer.refused.length > 0)
        throw new CommandFailed("");
    });
}

function addMapping(value: string, before: Record<string, string> = {}): Record<string, string> {
  const [field, header] = value.split("=", 2);
  if (!field || !header)
    throw new InvalidArgumentError(`found ${value}, expected FIELD=HEADER, such as text=诉求`);
  return { ...before, [field.trim()]: header.trim() };
}

async function readFile(file: string, columns: Record<string, string>): Promise<MappedFile> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new CommandFailed(`${file}: cannot be read`);
  }
  const table = await readTable(bytes);
  if (!table.ok) throw new CommandFailed(`${file}: ${inEnglish(table.why)}`);
  const mapped = mapComplaints(table.rows, path.basename(file), columns);
  if (mapped.faults.length > 0)
    throw new CommandFailed(
      mapped.faults.map((fault) => `${file}: ${fault.path}: ${fault.message}`).join("\n"),
    );
  return mapped;
}

function dryRun(mapped: MappedFile): ImportAnswer {
  return toRows(mapped, 0, checkRecords(mapped.records.map((one) => one.record)));
}

async function send(centre: ReachedCentre, mapped: MappedFile): Promise<ImportAnswer> {
  const total: ImportAnswer = { accepted: 0, duplicates: 0, refused: [], warnings: [] };
  for (let start = 0; start < mapped.records.length; start += MAX_BATCH) {
    const part = mapped.records.slice(start, start + MAX_BATCH);
    const answer = toRows(mapped, start, await centre.send(part.map((one) => one.record)));
    total.accepted += answer.accepted;
    total.duplicates += answer.duplicates;
    total.refused.push(...answer.refused);
    total.warnings.push(...answer.warnings);
    if (process.stderr.isTTY)
      process.stderr.write(`${String(start + part.length)}/${String(mapped.records.length)}\r`);
  }
  return total;
}

function toRows(mapped: MappedFile, start: number, answer: IntakeAnswer): ImportAnswer {
  const rowOf = (index: number) => mapped.records[start + index]?.row ?? 0;
  const asRow = (index: number, fault: FieldFault) => ({
    row: rowOf(index),
    column: fault.path,
    reason: fault.message,
  });
  return {
    accepted: answer.accepted,
    duplicates: answer.duplicates,
    refused: answer.refused.flatMap((one) => one.errors.map((fault) => asRow(one.index, fault))),
    warnings: answer.warnings.map((one) => asRow(one.index, one)),
  };
}

function report(answer: ImportAnswer, mapped: MappedFile, options: Options): void {
  if (options.json) {
    printJson({
      dryRun: options.dryRun === true,
      ...answer,
      unknownColumns: mapped.unknownColumns,
    });
    return;
  }
  if (mapped.unknownColumns.length > 0)
    printLine(`columns that fill nothing: ${mapped.unknownColumns.join(", ")}`);
  for (const one of answer.refused)
    printLine(`row ${String(one.row)}  ${one.column}  ${one.reason}`);
  printLine(
    `${options.dryRun ? "dry run: " : ""}accepted ${String(answer.accepted)}, duplicate ${String(answer.duplicates)}, refused ${String(new Set(answer.refused.map((one) => one.row)).size)}`,
  );
}
