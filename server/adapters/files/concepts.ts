import { existsSync, readFileSync } from "node:fs";
import { concept, type Concept } from "../../../contract/lexicon";
import { DataFileError } from "./read-yaml";

/**
 * Reads the concepts that words name: a line each, `broad.fine: word word two_words`, with `#` before a remark. Gives a
 * `DataFileError` that names each faulty line; `name` is the file's for people. A missing file holds none.
 */
export function readConcepts(file: string, name: string): Concept[] {
  if (!existsSync(file)) return [];
  const faults: string[] = [];
  const seen = new Set<string>();
  const concepts = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "" || line.startsWith("#")) return [];
      const fault = (expected: string) => {
        faults.push(`${name}:${String(index + 1)}: found ${line.slice(0, 60)}, ${expected}`);
        return [];
      };
      const [id = "", words = ""] = line.split(/:(.*)/s);
      const read = concept.safeParse({ id: id.trim(), words: wordsIn(words) });
      if (!read.success) return fault("expected `broad.fine: word word …`");
      if (seen.has(read.data.id)) return fault("expected an id that no other line has");
      seen.add(read.data.id);
      return [read.data];
    });
  if (faults.length > 0) throw new DataFileError(faults);
  return concepts;
}

function wordsIn(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return words.map((word) => word.replaceAll("_", " "));
}
