import type { TableName } from "../../../contract/records";

/** Characters of JSON written to a table before it is swept: a case of 50 kB rewritten 1,300 times. */
const SWEEP_AFTER = 64_000_000;

/**
 * The embedded database has no process that sweeps up the old versions of rewritten rows, and its files would grow for
 * ever: so each table is swept after so much writing. `sweep` is asked for one table at a time and may fail.
 */
export function housekeeping(
  sweep: (table: TableName) => Promise<unknown>,
  sweepAfter = SWEEP_AFTER,
): (written: ReadonlyMap<TableName, number>) => void {
  const since = new Map<TableName, number>();
  return (written) => {
    for (const [table, characters] of written) {
      const sum = (since.get(table) ?? 0) + characters;
      since.set(table, sum < sweepAfter ? sum : 0);
      // A failed sweep loses nothing: the next one does its work.
      if (sum >= sweepAfter) sweep(table).catch(() => undefined);
    }
  };
}
