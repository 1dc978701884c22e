import type { Deps } from "../steps/deps";
import { loadDirectory } from "../steps/directory";
import { takeCommandIn, type CommandOutcome } from "../steps/take-command";

/** The addressee of a page takes command of its incident by the page's signed link. */
export async function commandByLink(
  deps: Deps,
  asked: { pageId: string; personId: string },
): Promise<CommandOutcome> {
  return deps.store.transaction(async (tx) => {
    const page = await tx.pages.get(asked.pageId);
    const { people } = await loadDirectory(tx.settings);
    const person = people.find((one) => one.id === asked.personId);
    if (!page || !person) return { ok: false, reason: "not-found" };
    const now = deps.clock.now();
    return takeCommandIn(tx, { incidentId: page.incidentId, person, now, via: "link" });
  });
}
