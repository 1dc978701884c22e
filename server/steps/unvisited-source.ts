import type { Instant } from "../../contract/primitives";
import type { SourceDoc, SourceInput } from "../../contract/source";

/** A source as the monitor first meets it: due at once, nothing known. */
export function unvisited(input: SourceInput, now: Instant): SourceDoc {
  return {
    ...input,
    state: input.enabled ? "new" : "off",
    nextAt: now,
    lastVisitAt: null,
    lastSuccessAt: null,
    lastItemAt: null,
    failures: 0,
    fault: null,
    etag: null,
    lastModified: null,
    refused: [],
  };
}
