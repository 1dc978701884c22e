import { readdirSync } from "node:fs";
import path from "node:path";
import { policyFile, policyPack, type PolicyFile, type PolicyPack } from "../../../contract/policy";
import { DataFileError, readPlaced, type Placed } from "./read-yaml";

/** Reads every policy pack of a folder, each with what it extends. Gives a `DataFileError` with every fault of every file. */
export function readPolicies(folder: string): ReadonlyMap<string, PolicyPack> {
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
  if (faults.length > 0) throw new DataFileError([...new Set(faults)]);
  return packs;
}

function collect(faults: string[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    faults.push(...error.faults);
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
