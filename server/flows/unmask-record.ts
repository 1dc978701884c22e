import type { Actor } from "../../contract/permissions";
import type { RecordDoc } from "../../contract/records";
import type { Reading } from "../../contract/reading";
import type { Deps } from "../steps/deps";

export type UnmaskResult =
  | { ok: true; record: RecordDoc; reading: Reading | null }
  | { ok: false; reason: "not-allowed" | "not-found" };

/** Shows one record in full to somebody who may see identities, and writes that he did: who, which record, why; no identity. */
export async function unmaskRecord(
  deps: Deps,
  input: { recordId: string; reason: string | null; actor: Actor },
): Promise<UnmaskResult> {
  const { actor } = input;
  if (!actor.permissions.includes("unmask")) return { ok: false, reason: "not-allowed" };
  return deps.store.transaction(async (tx) => {
    const record = await tx.records.get(input.recordId);
    if (!record || record.type === "action") return { ok: false, reason: "not-found" };
    const reading = await tx.readings.get(record.id);
    const home = reading?.caseId ? await tx.cases.get(reading.caseId) : null;
    tx.emit({
      at: deps.clock.now(),
      type: "identity.unmasked",
      incident: home?.incidentId ?? null,
      case: home?.id ?? null,
      ...(record.drill ? { drill: true } : {}),
      data: { record: record.id, by: actor.id, name: actor.name, reason: input.reason },
    });
    return { ok: true as const, record, reading };
  });
}
