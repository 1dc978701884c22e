import { say } from "../../contract/refusal";
import type { IntakeAnswer } from "../../contract/api";
import { faultAt, type FieldFault } from "../../contract/field-fault";
import type { Actor } from "../../contract/permissions";
import type { Instant } from "../../contract/primitives";
import type { RecordDoc } from "../../contract/records";
import { readAction, readSignal, type ReadRecord, type Receipt } from "../core/records/read-record";
import type { Deps } from "../steps/deps";

/** Records as they were sent, and who sent them. */
export interface Intake {
  records: readonly unknown[];
  actor: Actor;
  drill?: boolean;
  /** Replay only: the record's own `at` is the time. */
  trustAt?: boolean;
}

/**
 * Takes records in. What the answer counts as accepted or duplicate is durable when this resolves; each refused record is
 * told by index, field and expectation, and costs the others nothing. Sending a record again changes nothing.
 */
export async function receiveRecords(deps: Deps, intake: Intake): Promise<IntakeAnswer> {
  const now = deps.clock.now();
  const may = intake.actor.permissions;
  const receipt: Receipt = {
    now,
    timeZone: deps.timeZone,
    trustAt: intake.trustAt === true || may.includes("signals.backfill"),
    drill: intake.drill ?? false,
    shard: 0,
  };
  const read = intake.records.map((raw) => readOne(raw, receipt, intake.actor));
  await flagNewNames(deps, read);
  const good = read.flatMap((one) => (one.ok ? [one.record] : []));
  const isNew = await store(deps, good, read, { now, drill: receipt.drill });
  if (good.length > 0) deps.jobs.wake("work-backlog");
  return answer(read, isNew);
}

/** A project or product that the directory does not know is taken, and told of: perhaps it is a misspelling. */
async function flagNewNames(deps: Deps, read: readonly ReadRecord[]): Promise<void> {
  const rows = await deps.store.read.settings.many(["directory:projects", "directory:products"]);
  const known = new Map(rows.map((row) => [row.id, new Set(row.value as string[])]));
  for (const one of read) {
    if (!one.ok || one.record.type === "action") continue;
    const named = one.record.body as { project?: string | null; product?: string | null };
    for (const [field, list] of [
      ["project", "directory:projects"],
      ["product", "directory:products"],
    ] as const) {
      const name = named[field];
      if (name && !known.get(list)?.has(name)) {
        one.warnings.push(faultAt(field, say("new-name", { name })));
      }
    }
  }
}

function readOne(raw: unknown, receipt: Receipt, actor: Actor): ReadRecord {
  const type = typeof raw === "object" && raw !== null && "type" in raw ? raw.type : null;
  if (type !== "action") return readSignal(raw, receipt);
  if (!actor.permissions.includes("actions.take")) {
    return {
      ok: false,
      id: null,
      errors: [faultAt("type", say("key-takes-no-actions"))],
    };
  }
  return readAction(raw, receipt);
}

async function store(
  deps: Deps,
  good: Omit<RecordDoc, "seq">[],
  read: ReadRecord[],
  { now, drill }: { now: Instant; drill: boolean },
): Promise<boolean[]> {
  const refusals = read.filter((one) => !one.ok);
  if (good.length === 0 && refusals.length === 0) return [];
  const marked = drill ? { drill } : {};
  return deps.store.transaction(async (tx) => {
    const isNew = await tx.receive(good);
    const count = isNew.filter(Boolean).length;
    if (count > 0) {
      tx.emit({
        at: now,
        type: "signals.received",
        ...marked,
        data: { count, sources: [...new Set(good.map((one) => one.source))].slice(0, 20) },
      });
    }
    for (const one of refusals.slice(0, 100)) {
      tx.emit({
        at: now,
        type: "signal.refused",
        ...marked,
        data: { errors: one.errors.slice(0, 5) },
      });
    }
    return isNew;
  });
}

function answer(read: ReadRecord[], isNew: boolean[]): IntakeAnswer {
  const result: IntakeAnswer = { accepted: 0, duplicates: 0, refused: [], warnings: [] };
  let position = 0;
  for (const [index, one] of read.entries()) {
    if (!one.ok) {
      result.refused.push({ index, id: one.id, errors: one.errors });
      continue;
    }
    if (isNew[position]) result.accepted += 1;
    else result.duplicates += 1;
    position += 1;
    result.warnings.push(
      ...one.warnings.map((warning: FieldFault) => ({ index, id: one.record.body.id, ...warning })),
    );
  }
  return result;
}
