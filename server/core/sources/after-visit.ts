import type { Instant } from "../../../contract/primitives";
import type { SourceDoc, SourceFault } from "../../../contract/source";

/** A source that has not answered for this many of its own intervals is silent: red, not "0". */
const SILENT_AFTER_INTERVALS = 5;
/** Failing visits wait longer and longer, up to a quarter of an hour: a crisis monitor never stops trying. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** What a visit found, as far as the source's state cares. */
export type VisitOutcome =
  | {
      ok: true;
      refused: { item: string; reason: string }[];
      etag: string | null;
      lastModified: string | null;
    }
  | { ok: false; fault: SourceFault };

/** The source after a visit: its state, its light, and when it is due again (epoch ms). */
export function afterVisit(
  source: SourceDoc,
  visit: VisitOutcome,
  fresh: number,
  now: Instant,
): SourceDoc {
  const interval = source.everySeconds * 1_000;
  if (visit.ok) {
    return {
      ...source,
      state: "ok",
      nextAt: now + interval,
      lastVisitAt: now,
      lastSuccessAt: now,
      lastItemAt: fresh > 0 ? now : source.lastItemAt,
      failures: 0,
      fault: null,
      etag: visit.etag,
      lastModified: visit.lastModified,
      refused: visit.refused.slice(0, 50),
    };
  }
  const failures = source.failures + 1;
  const wait = Math.min(LONGEST_WAIT_MS, interval * 2 ** Math.min(failures - 1, 10));
  const heard = source.lastSuccessAt;
  const silent = heard === null ? failures >= 2 : now - heard > interval * SILENT_AFTER_INTERVALS;
  return {
    ...source,
    state: silent ? "silent" : "late",
    nextAt: Math.max(
      now + Math.max(wait, Math.min(interval, LONGEST_WAIT_MS)),
      visit.fault.retryAt ?? 0,
    ),
    lastVisitAt: now,
    failures,
    fault: visit.fault,
  };
}
