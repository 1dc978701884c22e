import { sql } from "kysely";
import type { Run } from "./table-reads";

// A counter is a row, not a sequence. A sequence gives its numbers away at once: a transaction that rolls back leaves a
// gap, and one that draws a lower number may commit later than one with a higher, so that a reader who has seen the
// higher one never asks for the lower again. A row's lock is held until the commit: numbers follow commit order, gapless.

/** The counter of the log of events. */
export const EVENTS_COUNTER = "events";
/** Counters of the records of each shard begin so. */
export const RECORDS_COUNTER = "records:";

/** Draws the next `n` numbers (1 or more) of a named counter and returns the first. Other transactions wait for the end of this one. */
export async function drawNumbers(run: Run, counter: string, n: number): Promise<number> {
  if (!Number.isSafeInteger(n) || n < 1)
    throw new Error(`cannot draw ${n} numbers of "${counter}"`);
  if (counter === EVENTS_COUNTER || counter.startsWith(RECORDS_COUNTER)) {
    throw new Error(`the counter "${counter}" is the store's own`);
  }
  const rows = await run(sql<{ last: number }>`
    insert into counters (name, value) values (${counter}, ${n})
    on conflict (name) do update set value = counters.value + excluded.value
    returning value as last`);
  const last = rows[0]?.last;
  if (last === undefined) throw new Error(`the counter "${counter}" gave no number`);
  return last - n + 1;
}
