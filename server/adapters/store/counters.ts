import { sql } from "kysely";
import type { Run } from "./table-reads";

// A counter is a row, not a sequence. A sequence gives its numbers away at once: a transaction that rolls back leaves a
// gap, and one that draws a lower number may commit later than one with a higher, so that a reader who has seen the
// higher one never asks for the lower again. A row's lock is held until the commit: numbers follow commit order, gapless.

/** The counter of the log of events. */
export const EVENTS_COUNTER = "events";
/** Counters of the records of each shard begin so. */
export const RECORDS_COUNTER = "records:";

/** The numbers that one transaction draws. */
export interface CounterDraws {
  /** Draws the next `n` numbers (1 or more) of a named counter and returns the first. Other transactions wait for the end of this one. */
  draw(counter: string, n: number): Promise<number>;
  /** Stores how far the counters went; before the commit. */
  flush(): Promise<void>;
}

/** A counter whose row this transaction holds: what stands in the row, and the last number that was drawn. */
interface Held {
  stored: number;
  last: number;
}

/**
 * Draws numbers for one transaction. The first draw of a counter locks its row; nobody else can draw until the commit,
 * so the further ones are counted here and stored once (a batch of 250 signals draws some 300 numbers of six kinds).
 */
export function counterDraws(run: Run): CounterDraws {
  const counters = new Map<string, Promise<Held>>();
  return {
    async draw(counter, n) {
      if (!Number.isSafeInteger(n) || n < 1)
        throw new Error(`cannot draw ${n} numbers of "${counter}"`);
      if (counter === EVENTS_COUNTER || counter.startsWith(RECORDS_COUNTER)) {
        throw new Error(`the counter "${counter}" is the store's own`);
      }
      const known = counters.get(counter);
      if (!known) {
        const first = drawAndHold(run, counter, n);
        counters.set(counter, first);
        return (await first).stored - n + 1;
      }
      const held = await known;
      held.last += n;
      return held.last - n + 1;
    },
    async flush() {
      const moved: [string, number][] = [];
      for (const [counter, state] of counters) {
        const held = await state;
        if (held.last > held.stored) moved.push([counter, held.last]);
        held.stored = held.last;
      }
      if (moved.length === 0) return;
      await run(sql`
        update counters set value = given.value
        from unnest(${moved.map(([name]) => name)}::text[], ${moved.map(([, last]) => last)}::bigint[]) as given(name, value)
        where counters.name = given.name`);
    },
  };
}

async function drawAndHold(run: Run, counter: string, n: number): Promise<Held> {
  const rows = await run(sql<{ last: number }>`
    insert into counters (name, value) values (${counter}, ${n})
    on conflict (name) do update set value = counters.value + excluded.value
    returning value as last`);
  const last = rows[0]?.last;
  if (last === undefined) throw new Error(`the counter "${counter}" gave no number`);
  return { stored: last, last };
}
