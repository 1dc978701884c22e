import { readFileSync } from "node:fs";
import { sentimentExample, type SentimentExample } from "../../../contract/evaluation";
import { DataFileError } from "./read-yaml";

/** Reads labelled texts that a detector learns from (JSONL). Gives a `DataFileError` that names each faulty line; `name` is the file's for people. */
export function readSentimentCorpus(file: string, name: string): SentimentExample[] {
  const faults: string[] = [];
  const examples = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const read = sentimentExample.safeParse(parsed(line));
      if (read.success) return [read.data];
      faults.push(`${name} line ${String(index + 1)}: ${read.error.issues[0]?.message ?? ""}`);
      return [];
    });
  if (faults.length > 0) throw new DataFileError(faults);
  return examples;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
