import { readdirSync } from "node:fs";
import path from "node:path";
import { lexicon } from "../../../contract/lexicon";
import { policyFile, policyPack, type PolicyFile, type PolicyPack } from "../../../contract/policy";
import type { Library } from "../../ports/library";
import { DataFileError, readPlaced, readYaml, type Placed } from "./read-yaml";

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
  const written = new Map<string, Placed<PolicyFile>>();
  for (const name of files) {
    const shownAs = `playbooks/policies/${name}`;
    collect(faults, () => {
      const pack = readPlaced(path.join(folder, name), shownAs, policyFile);
      faults.push(...doubles(pack));
      if (written.has(pack.value.id))
        throw new DataFileError([pack.fault(["id"], "expected an id that no other file has")]);
      written.set(pack.value.id, pack);
    });
  }
  const packs = new Map<string, PolicyPack>();
  for (const [id, pack] of written)
    collect(faults, () => packs.set(id, complete(pack, written, [])));
  const words = collect(faults, () =>
    readYaml(path.join(folder, "lexicon.yaml"), "playbooks/policies/lexicon.yaml", lexicon),
  );
  if (faults.length > 0 || !words) throw new DataFileError([...new Set(faults)]);
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

/** Rules or events of one file with the same id: one of them would silently replace the other. */
function doubles({ value, fault }: Placed<PolicyFile>): string[] {
  return (["rules", "events"] as const).flatMap((part) => {
    const ids = (value[part] ?? []).map((one) => one.id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [fault([part, index, "id"], "expected an id that stands once in this file")]
        : [],
    );
  });
}

/** A pack with what it extends: rules and events of the same id are replaced, others are added. */
function complete(
  pack: Placed<PolicyFile>,
  all: ReadonlyMap<string, Placed<PolicyFile>>,
  above: string[],
): PolicyPack {
  const base = baseOf(pack, all, above);
  const merged = {
    ...base,
    ...pack.value,
    rules: overlay(base?.rules, pack.value.rules),
    events: overlay(base?.events, pack.value.events),
  };
  const parsed = policyPack.safeParse(merged);
  if (!parsed.success) {
    throw new DataFileError(
      parsed.error.issues.map((issue) => pack.fault(issue.path.map(String), issue.message)),
    );
  }
  return parsed.data;
}

function baseOf(
  { value, fault }: Placed<PolicyFile>,
  all: ReadonlyMap<string, Placed<PolicyFile>>,
  above: string[],
): PolicyPack | null {
  if (!value.extends) return null;
  const base = all.get(value.extends);
  if (!base) throw new DataFileError([fault(["extends"], "expected the id of another pack")]);
  const way = [...above, value.id];
  if (way.includes(value.extends))
    throw new DataFileError([
      fault(["extends"], `expected no circle, and ${[...way, value.extends].join(" → ")} is one`),
    ]);
  return complete(base, all, way);
}

function overlay<T extends { id: string }>(
  base: readonly T[] | undefined,
  own: readonly T[] | undefined,
): T[] {
  const rows = new Map((base ?? []).map((row) => [row.id, row]));
  for (const row of own ?? []) rows.set(row.id, row);
  return [...rows.values()];
}
