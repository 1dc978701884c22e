import { readFileSync } from "node:fs";
import type { z } from "zod";
import { sentimentExample, type SentimentExample } from "../../../contract/evaluation";
import { complaintExample, type ComplaintExample } from "../../../contract/proposal";
import { DataFileError } from "./read-yaml";

/** Reads texts labelled with how they speak (JSONL). Gives a `DataFileError` that names each faulty line; `name` is the file's for people. */
export function readSentimentCorpus(file: string, name: string): SentimentExample[] {
  return readLines(file, name, sentimentExample);
}

/** Reads complaints labelled with kind and urgency, as `readSentimentCorpus` does. */
export function readComplaintCorpus(file: string, name: string): ComplaintExample[] {
  return readLines(file, name, complaintExample);
}

function readLines<T>(file: string, name: string, schema: z.ZodType<T>): T[] {
  const faults: string[] = [];
  const examples = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const read = schema.safeParse(parsed(line));
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
