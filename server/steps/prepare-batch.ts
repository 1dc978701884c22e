import type { RecordDoc } from "../../contract/records";
import type { Tx } from "../ports/store";
import type { Due } from "./find-due";
import type { Work } from "./work";

/** How many records one transaction takes: large enough to spread its cost, small enough to keep the board within a second. */
export const BATCH = 250;
/** The one shard there is. */
export const SHARD = 0;

/** Fewer than these are asked for one by one, where they are needed: what most of them need is in memory. */
const FEW = 4;

type Given = Pick<Work, "deps" | "tx" | "desk">;

/** The next records of the backlog after a number, as many as one transaction takes. */
export async function recordsAfter(tx: Tx, seq: number): Promise<RecordDoc[]> {
  return tx.records.find({
    where: { shard: SHARD, seq: { gt: seq } },
    orderBy: [["seq", "asc"]],
    limit: BATCH,
  });
}

/**
 * Reads a batch's signals and asks at once for what they will need, the cases of their scopes and the open incidents,
 * which it locks. Each question of its own costs both engines 0.3–1 ms, and a batch of 250 put 150 of them.
 */
export async function prepareBatch(given: Given, batch: readonly RecordDoc[]): Promise<void> {
  if (batch.length < FEW) return;
  const { deps, tx, desk } = given;
  const vocabulary = await vocabularyOf(given);
  const scopes = new Set<string>();
  for (const record of signalsOf(batch)) {
    const { role, scope } = desk.ahead.look(deps, vocabulary, record);
    if (role !== "none" && role !== "peer") scopes.add(scope);
  }
  await desk.gather(tx, [...scopes]);
  // Cases of the organisation at large join no incident of others.
  scopes.delete("organisation");
  await desk.incidents.hold(tx, [...scopes]);
}

/** Sends what a batch wrote to the store, and reads the next batch's signals while that is under way. */
export async function storeAndReadOn(given: Given, lastSeq: number): Promise<void> {
  const { deps, tx, desk } = given;
  const vocabulary = await vocabularyOf(given);
  const next = await recordsAfter(tx, lastSeq);
  await desk.ahead.while(tx.flush(), { tools: deps, vocabulary, records: signalsOf(next) });
}

/** Locks the pages whose moment has come, and then their incidents, in the order in which an answer locks them. */
export async function holdPages(tx: Tx, due: readonly Due[]): Promise<void> {
  const pages = due.flatMap((one) => (one.kind === "ladder-step" ? [one.page] : []));
  if (pages.length < FEW) return;
  const idsIn = (ids: string[]) => ({ where: { id: { in: ids } }, limit: ids.length });
  await tx.pages.hold(idsIn(pages.map((page) => page.id)));
  await tx.incidents.hold(idsIn([...new Set(pages.map((page) => page.incidentId))]));
}

async function vocabularyOf({ deps, tx, desk }: Given) {
  return desk.vocabulary(tx, { language: deps.language, lexicon: deps.library.lexicon });
}

function signalsOf(records: readonly RecordDoc[]): RecordDoc[] {
  return records.filter((record) => record.type !== "action");
}
