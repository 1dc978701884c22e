import type { Said } from "../../contract/refusal";
import type { Deps } from "./deps";

/** How long the asker is kept waiting for the worker, and how often it is looked at meanwhile. */
const WAIT_MS = 5_000;
const LOOK_MS = 25;

/** What came of an action; `said` tells why it was refused. */
export interface Outcome {
  accepted: boolean;
  said: Said | null;
}

/** What came of an action, by its record's id; null where the worker has not come to it within 5 s. */
export async function awaitOutcome(deps: Deps, id: string): Promise<Outcome | null> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_MS) {
    const outcome = await deps.store.read.outcomes.get(id);
    if (outcome) return { accepted: outcome.accepted, said: outcome.said ?? null };
    await deps.pause(LOOK_MS);
  }
  return null;
}
