import type { Instant } from "../../contract/primitives";
import type { Signal } from "../../contract/signal";
import type { RefusedItem, SourceDoc, SourceFault } from "../../contract/source";

/** What a visit saw on its way, as far as it came. */
export interface Seen {
  status?: number;
  bytes?: number;
  encoding?: string;
  format?: string;
}

/** One visit's outcome. Failure is a value with a class, never a throw and never silence. */
export type Visit =
  | {
      ok: true;
      /** True when the server said that nothing changed (304). */
      unchanged: boolean;
      /** In the document's order; `id` is stable across visits, `source` is the source's id. */
      signals: Signal[];
      /** Items of the document that could not become a signal. */
      refused: RefusedItem[];
      etag: string | null;
      lastModified: string | null;
    }
  | { ok: false; fault: SourceFault };

/** A kind of place that can be listened to. */
export interface Monitor {
  readonly kind: SourceDoc["kind"];
  /** Visits once. Never rejects; keeps to its own time and size limits. `seen` is filled on the way. */
  collect(source: SourceDoc, now: Instant, seen?: Seen): Promise<Visit>;
}
