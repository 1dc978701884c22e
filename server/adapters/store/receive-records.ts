import { sql } from "kysely";
import type { RecordDoc } from "../../../contract/records";
import { RECORDS_COUNTER } from "./counters";
import { storable, toJson } from "./json-text";
import type { Run } from "./table-reads";

/**
 * Stores the records that are not yet known, numbered in the order given, and tells for each whether it was new.
 *
 * "New" must be answered now, so the shards' counters are locked now and not at the end: under the lock no other
 * sender of these shards stands between the question and the commit, whichever of two senders of one id comes second
 * sees the first one's row, and the numbers follow commit order without gaps. The price is that senders of one shard
 * wait for each other; call it after the transaction's other work. The same id under another shard is the one case
 * that the lock does not cover: the primary key refuses it, and the transaction is run again (see `retry.ts`).
 */
export async function receiveRecords(
  run: Run,
  records: readonly Omit<RecordDoc, "seq">[],
): Promise<boolean[]> {
  if (records.length === 0) return [];
  const first = new Map<string, Omit<RecordDoc, "seq">>();
  for (const record of records) {
    const id = storable(record.id);
    if (!first.has(id)) first.set(id, record);
  }
  await lockCounters(run, [...new Set(records.map((record) => record.shard))]);
  const stored = new Set(await storeUnknown(run, [...first.values()]));
  return records.map((record) => {
    const id = storable(record.id);
    return first.get(id) === record && stored.has(id);
  });
}

async function lockCounters(run: Run, shards: readonly number[]): Promise<void> {
  await run(sql`
    insert into counters (name, value)
    select ${RECORDS_COUNTER}::text || shard, 0 from unnest(${shards}::bigint[]) as shard order by shard
    on conflict (name) do update set value = counters.value`);
}

// A statement of its own: what it sees must be newer than the lock.
async function storeUnknown(
  run: Run,
  records: readonly Omit<RecordDoc, "seq">[],
): Promise<string[]> {
  const rows = await run(sql<{ id: string }>`
    with fresh as (
      select record ->> 'id' as id, record, counter.name as counter,
        counter.value + row_number() over (partition by counter.name order by n) as seq
      from jsonb_array_elements(${toJson(records)}::jsonb) with ordinality as given(record, n)
      join counters as counter on counter.name = ${RECORDS_COUNTER}::text || (record ->> 'shard')
      where not exists (select 1 from records as known where known.id = record ->> 'id')
    ), stored as (
      insert into records (id, doc)
      select id, record || jsonb_build_object('seq', seq) from fresh order by seq
      returning id
    ), counted as (
      update counters set value = newest.seq
      from (select counter, max(seq) as seq from fresh group by counter) as newest
      where counters.name = newest.counter
    )
    select id from stored`);
  return rows.map((row) => row.id);
}
