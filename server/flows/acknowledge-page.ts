import type { Deps } from "../steps/deps";
import { acknowledgeIn, type AcknowledgeOutcome, type Answer } from "../steps/answer-page";
import { loadDirectory } from "../steps/directory";

/**
 * Takes a person's acknowledgement. It does not wait for the backlog. Doing it again answers the same state. Once the
 * page's rule is met nothing new is sent: what was waiting is cancelled in the same transaction.
 */
export async function acknowledgePage(deps: Deps, answer: Answer): Promise<AcknowledgeOutcome> {
  return deps.store.transaction(async (tx) => {
    const { people } = await loadDirectory(tx.settings);
    return acknowledgeIn(tx, people, answer, deps.clock.now());
  });
}
