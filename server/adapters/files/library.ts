import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { drill, type Drill } from "../../../contract/drill";
import { lexicon, type Lexicon } from "../../../contract/lexicon";
import { playbook, statementTemplate } from "../../../contract/playbook";
import type { ComplaintExample } from "../../../contract/proposal";
import type { Library } from "../../ports/library";
import { readConcepts } from "./concepts";
import { readComplaintCorpus } from "./corpus";
import { playbookFaults, templateFaults } from "./playbook-checks";
import { readPolicies } from "./policies";
import { DataFileError, readPlaced, readYaml, type Placed } from "./read-yaml";
import type { z } from "zod";

/**
 * Reads everything under `playbooks/` that the centre decides with. Any fault in any file stops the start, all faults
 * told at once: silently leaving out one rule is how a crisis goes unpaged.
 */
export function readLibrary(playbooksDir: string): Library {
  const faults: string[] = [];
  const packs = collect(faults, () => readPolicies(path.join(playbooksDir, "policies")));
  const words = collect(faults, () => readLexicon(playbooksDir));
  const playbooks = readFolder(faults, playbooksDir, "crises", ".playbook.yaml", playbook);
  const templates = readFolder(
    faults,
    playbooksDir,
    "statements",
    ".statement.yaml",
    statementTemplate,
  );
  const drills = readFolder(faults, playbooksDir, "drills", ".drill.yaml", drill);
  const complaints = collect(faults, () => readComplaints(playbooksDir));
  faults.push(...playbookFaults(playbooks.values()));
  for (const template of templates.values()) faults.push(...templateFaults(template));
  if (faults.length > 0 || !words || !packs || !complaints)
    throw new DataFileError([...new Set(faults)]);
  return {
    packs,
    lexicon: words,
    playbooks: valuesOf(playbooks),
    templates: valuesOf(templates),
    drills: valuesOf(drills),
    complaints,
  };
}

/** Reads the words that texts are read with, and the concepts that stand in a file of their own. */
export function readLexicon(playbooksDir: string): Lexicon {
  const words = readYaml(
    path.join(playbooksDir, "policies", "lexicon.yaml"),
    "playbooks/policies/lexicon.yaml",
    lexicon,
  );
  const file = path.join(playbooksDir, "corpus", "concepts.txt");
  return { ...words, concepts: readConcepts(file, "playbooks/corpus/concepts.txt") };
}

/** A folder without the corpus teaches nothing; a faulty line stops the start. */
function readComplaints(playbooksDir: string): ComplaintExample[] {
  const file = path.join(playbooksDir, "corpus", "complaints.jsonl");
  return existsSync(file) ? readComplaintCorpus(file, "playbooks/corpus/complaints.jsonl") : [];
}

/** Reads a drill that need not stand in the library, and is checked as those that do. */
export function readDrillFile(file: string): Drill {
  return readYaml(file, file, drill);
}

function collect<T>(faults: string[], read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    faults.push(...error.faults);
    return null;
  }
}

/** Every file of a folder with this ending, by the id that stands in it; two files with one id are a fault. */
function readFolder<T extends { id: string }>(
  faults: string[],
  playbooksDir: string,
  name: string,
  ending: string,
  schema: z.ZodType<T>,
): Map<string, Placed<T>> {
  const folder = path.join(playbooksDir, name);
  const files = existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith(ending)) : [];
  const found = new Map<string, Placed<T>>();
  for (const file of files.sort()) {
    collect(faults, () => {
      const placed = readPlaced(path.join(folder, file), `playbooks/${name}/${file}`, schema);
      if (found.has(placed.value.id))
        throw new DataFileError([placed.fault(["id"], "expected an id that no other file has")]);
      found.set(placed.value.id, placed);
    });
  }
  return found;
}

function valuesOf<T>(placed: ReadonlyMap<string, Placed<T>>): Map<string, T> {
  return new Map([...placed].map(([id, { value }]) => [id, value]));
}
