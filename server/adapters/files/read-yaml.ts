import { readFileSync } from "node:fs";
import { LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";

/** A file that communicators wrote is faulty: every fault with file, line, value and what was expected. */
export class DataFileError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join("\n"));
    this.name = "DataFileError";
  }
}

/** What a file says, and where each part of it stands. */
export interface Placed<T> {
  value: T;
  /** One fault in the words of every other: `file:line: path: found VALUE, expected …`. */
  fault: (path: readonly (string | number)[], expected: string) => string;
}

/** Reads a YAML file and checks it against its schema. Gives a `DataFileError` that names each fault's line. */
export function readYaml<T>(file: string, shownAs: string, schema: z.ZodType<T>): T {
  return readPlaced(file, shownAs, schema).value;
}

/** The same, for a file whose parts are compared with others later: faults found then name their line too. */
export function readPlaced<T>(file: string, shownAs: string, schema: z.ZodType<T>): Placed<T> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const broken = document.errors.map(
    (error) =>
      `${shownAs}:${String(lines.linePos(error.pos[0]).line)}: ${firstLine(error.message)}`,
  );
  if (broken.length > 0) throw new DataFileError(broken);
  const value: unknown = document.toJS();
  const fault = (path: readonly (string | number)[], expected: string) => {
    const found = shown(valueAt(value, path)).slice(0, 80);
    const line = String(lineOf(document, lines, path));
    return `${shownAs}:${line}: ${path.join(".") || "file"}: found ${found}, ${expected}`;
  };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, fault };
  throw new DataFileError(parsed.error.issues.flatMap((issue) => faultsOf(issue, fault)));
}

/** A field that nobody knows is named itself, not by what it stands in. */
function faultsOf(issue: z.core.$ZodIssue, fault: Placed<unknown>["fault"]): string[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  if (issue.code !== "unrecognized_keys") return [fault(path, issue.message)];
  return issue.keys.map((key) => fault([...path, key], "expected no such field"));
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}

/** The line of the innermost node that the path reaches. */
function lineOf(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}
