import { say } from "../../contract/refusal";
import { faultAt, fieldFaults, type FieldFault } from "../../contract/field-fault";
import { directoryInput, type Directory, type DirectoryInput } from "../../contract/directory";
import type { Actor } from "../../contract/permissions";
import type { Instant } from "../../contract/primitives";
import type { SourceInput } from "../../contract/source";
import type { Tx } from "../ports/store";
import type { Deps } from "../steps/deps";
import { unvisited } from "../steps/unvisited-source";
import { DIRECTORY_PARTS, DIRECTORY_VERSION, loadDirectory } from "../steps/directory";

/** One difference between what is and what the file says. */
export interface Change {
  kind: string;
  id: string;
  change: "added" | "changed" | "removed";
}

export type ApplyAnswer = { ok: true; changes: Change[] } | { ok: false; errors: FieldFault[] };

/**
 * Brings organisation, people, outlets, sources … to what the input says; parts it does not name stay as they are. With
 * `dryRun` nothing is stored. Applying the same input again changes nothing. Faults are told by path, all at once.
 */
export async function applyDirectory(
  deps: Deps,
  input: { input: unknown; dryRun: boolean; actor: Actor },
): Promise<ApplyAnswer> {
  const parsed = directoryInput.safeParse(input.input);
  if (!parsed.success) {
    return { ok: false, errors: fieldFaults(parsed.error) };
  }
  const doubles = repeatedIds(parsed.data);
  if (doubles.length > 0) return { ok: false, errors: doubles };
  return deps.store.transaction(async (tx) => {
    const before = await loadDirectory(tx.settings);
    const now = deps.clock.now();
    const changes = [
      ...partChanges(before, parsed.data),
      ...(await sourceChanges(tx, parsed.data.sources)),
    ];
    if (input.dryRun || changes.length === 0) return { ok: true, changes };
    for (const part of DIRECTORY_PARTS) {
      if (parsed.data[part] !== undefined)
        tx.settings.put({ id: `directory:${part}`, value: parsed.data[part] });
    }
    tx.settings.put({ id: DIRECTORY_VERSION, value: await tx.numbers("directory", 1) });
    await applySources(tx, parsed.data.sources, now);
    tx.emit({
      at: now,
      type: "directory.changed",
      data: { by: input.actor.name, changes: changes.slice(0, 50) },
    });
    return { ok: true, changes };
  });
}

function repeatedIds(input: DirectoryInput): FieldFault[] {
  const lists: [string, string[]][] = [
    ["people", (input.people ?? []).map((one) => one.id)],
    ["outlets", (input.outlets ?? []).map((one) => one.name)],
    ["sources", (input.sources ?? []).map((one) => one.id)],
  ];
  return lists.flatMap(([kind, ids]) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) < index
        ? [faultAt(`${kind}.${String(index)}`, say("stands-twice", { id }))]
        : [],
    ),
  );
}

function partChanges(before: Directory, input: DirectoryInput): Change[] {
  return DIRECTORY_PARTS.flatMap((part) => {
    if (input[part] === undefined) return [];
    return differences(part, entriesOf(before[part]), entriesOf(input[part]));
  });
}

/** A part as named entries, so that two of them can be compared one by one. */
function entriesOf(part: unknown): Map<string, string> {
  if (Array.isArray(part)) {
    return new Map(part.map((one: unknown) => [nameOf(one), written(one)]));
  }
  const entries = Object.entries((part ?? {}) as Record<string, unknown>);
  return new Map(entries.map(([key, value]) => [key, written(value)]));
}

/** Equal values give equal text: the store keeps no order of fields, so they are sorted. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function nameOf(entry: unknown): string {
  if (typeof entry === "string") return entry;
  const { id, name } = entry as { id?: string; name?: string };
  return id ?? name ?? JSON.stringify(entry);
}

function differences(
  kind: string,
  before: Map<string, string>,
  after: Map<string, string>,
): Change[] {
  const changes: Change[] = [];
  for (const [id, text] of after) {
    const old = before.get(id);
    if (old === undefined) changes.push({ kind, id, change: "added" });
    else if (old !== text) changes.push({ kind, id, change: "changed" });
  }
  for (const id of before.keys()) if (!after.has(id)) changes.push({ kind, id, change: "removed" });
  return changes;
}

async function sourceChanges(tx: Tx, wanted: SourceInput[] | undefined): Promise<Change[]> {
  if (!wanted) return [];
  const stored = await tx.sources.find({});
  const settingsOf = (source: SourceInput) =>
    JSON.stringify([
      source.kind,
      source.name,
      source.url,
      source.outlet,
      source.everySeconds,
      source.timeZone,
      source.enabled,
    ]);
  return differences(
    "sources",
    new Map(stored.map((one) => [one.id, settingsOf(one)])),
    new Map(wanted.map((one) => [one.id, settingsOf(one)])),
  );
}

async function applySources(
  tx: Tx,
  wanted: SourceInput[] | undefined,
  now: Instant,
): Promise<void> {
  if (!wanted) return;
  const stored = new Map((await tx.sources.find({})).map((one) => [one.id, one]));
  for (const input of wanted) {
    const old = stored.get(input.id);
    const sameAddress = old?.url === input.url && old.enabled === input.enabled;
    tx.sources.put(old && sameAddress ? { ...old, ...input } : unvisited(input, now));
    stored.delete(input.id);
  }
  for (const id of stored.keys()) tx.sources.remove(id);
}
