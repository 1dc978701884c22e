import { readdirSync } from "node:fs";
import path from "node:path";
import { lexicon } from "../../../contract/lexicon";
import { policyFile, policyPack, type PolicyFile, type PolicyPack } from "../../../contract/policy";
import type { Library } from "../../ports/library";
import { DataFileError, readYaml } from "./read-yaml";

/**
 * Reads everything under `playbooks/` that the centre decides with. Any fault in any file stops the start, all faults
 * told at once: silently leaving out one rule is how a crisis goes unpaged.
 */
export function readLibrary(playbooksDir: string): Library {
  const folder = path.join(playbooksDir, "policies");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".policy.yaml"))
    .sort();
  const faults: string[] = [];
  const written = new Map<string, { file: string; pack: PolicyFile }>();
  for (const name of files) {
    const shownAs = `playbooks/policies/${name}`;
    collect(faults, () => {
      const pack = readYaml(path.join(folder, name), shownAs, policyFile);
      if (written.has(pack.id))
        throw new DataFileError([
          `${shownAs}:1: the pack id ${pack.id} stands in another file too`,
        ]);
      written.set(pack.id, { file: shownAs, pack });
    });
  }
  const packs = new Map<string, PolicyPack>();
  for (const [id, { file, pack }] of written)
    collect(faults, () => packs.set(id, complete(pack, file, written, [])));
  const words = collect(faults, () =>
    readYaml(path.join(folder, "lexicon.yaml"), "playbooks/policies/lexicon.yaml", lexicon),
  );
  if (faults.length > 0 || !words) throw new DataFileError(faults);
  return { packs, lexicon: words };
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

/** A pack with what it extends: rules and events of the same id are replaced, others are added. */
function complete(
  pack: PolicyFile,
  file: string,
  all: ReadonlyMap<string, { file: string; pack: PolicyFile }>,
  above: string[],
): PolicyPack {
  const base = baseOf(pack, file, all, above);
  const merged = {
    ...base,
    ...pack,
    rules: overlay(base?.rules, pack.rules),
    events: overlay(base?.events, pack.events),
  };
  const parsed = policyPack.safeParse(merged);
  if (!parsed.success) {
    throw new DataFileError(
      parsed.error.issues.map(
        (issue) => `${file}:1: ${issue.path.map(String).join(".")}: ${issue.message}`,
      ),
    );
  }
  return parsed.data;
}

function baseOf(
  pack: PolicyFile,
  file: string,
  all: ReadonlyMap<string, { file: string; pack: PolicyFile }>,
  above: string[],
): PolicyPack | null {
  if (!pack.extends) return null;
  const base = all.get(pack.extends);
  if (!base)
    throw new DataFileError([
      `${file}:1: extends: found "${pack.extends}", expected the id of another pack`,
    ]);
  if (above.includes(pack.extends))
    throw new DataFileError([
      `${file}:1: extends: ${[...above, pack.extends].join(" → ")} goes in a circle`,
    ]);
  return complete(base.pack, base.file, all, [...above, pack.id]);
}

function overlay<T extends { id: string }>(
  base: readonly T[] | undefined,
  own: readonly T[] | undefined,
): T[] {
  const rows = new Map((base ?? []).map((row) => [row.id, row]));
  for (const row of own ?? []) rows.set(row.id, row);
  return [...rows.values()];
}
