import type { EventDoc, NewEvent } from "../../../contract/events";

/** Events that this process committed last, without a gap between them. */
export interface RecentEvents {
  /** Takes the events of a commit, as the log took them; `last` is the number of the last one. */
  add: (last: number, texts: readonly string[]) => void;
  /** What the log holds after a number, at most `limit`; null where only the log itself can tell. */
  after: (seq: number, limit: number) => EventDoc[] | null;
}

/** Some seconds of a storm; 2 MB. */
const KEPT = 2_000;

/**
 * No events yet. Who follows the log asks for what was committed a moment ago: answered from here, it need not wait for
 * the embedded database's one session, which the next batch has already taken. Numbers have no gaps, so a run of them
 * is the log; where another process has committed in between, the run begins anew.
 */
export function recentEvents(): RecentEvents {
  let texts: string[] = [];
  let last = 0;
  return {
    add(newest, added) {
      if (newest <= last) return;
      texts = newest - added.length === last ? [...texts, ...added].slice(-KEPT) : [...added];
      last = newest;
    },
    after(seq, limit) {
      const from = seq - (last - texts.length);
      if (from < 0 || seq >= last) return null;
      return texts.slice(from, from + limit).map((text, n) => eventOf(seq + 1 + n, text));
    },
  };
}

function eventOf(seq: number, text: string): EventDoc {
  const { at, type, incident, case: inCase, drill, data } = JSON.parse(text) as NewEvent;
  return {
    seq,
    at,
    type,
    incident: incident ?? null,
    case: inCase ?? null,
    drill: drill ?? false,
    data,
  };
}
