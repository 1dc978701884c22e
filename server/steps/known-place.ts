import type { Reading } from "../../contract/case";
import type { Signal } from "../../contract/signal";
import type { KnownCase } from "../core/intake/assign-case";
import type { CaseIndex } from "../core/intake/case-index";
import type { KnownPage } from "../core/intake/page-memory";
import type { Understanding } from "../core/intake/understand";
import type { Work } from "./work";

/** Where a signal belongs by other means than likeness, and the page that it repeats. */
export interface KnownPlace {
  known: KnownCase | null;
  page: KnownPage | null;
}

/** Finds it: as a repost of what a case holds, as the same person's same words, or as a copy of a page. */
export async function knownPlace(
  work: Work,
  signal: Signal,
  understood: Understanding,
  index: CaseIndex,
): Promise<KnownPlace> {
  const { role, print, identity, repostOf } = understood;
  const reposted = repostOf === null ? null : await repostedPage(work, signal.source, repostOf);
  if (reposted) return inCaseOf(reposted);
  const repeated = role === "complaint" ? index.repeated(print, identity.keys) : null;
  const page = index.page(understood);
  return repeated ? { known: repeated, page } : inCaseOf(page);
}

function inCaseOf(page: KnownPage | null): KnownPlace {
  const caseId = page?.reading.caseId ?? null;
  return { known: page && caseId !== null ? { caseId, why: page.how } : null, page };
}

async function repostedPage(
  work: Work,
  source: string,
  repostOf: string,
): Promise<KnownPage | null> {
  const near = work.desk.reading(`${source}|${repostOf}`) ?? work.desk.reading(repostOf);
  const reading = near ?? (await lastStored(work, repostOf));
  const file = reading?.caseId ? await work.desk.case(work.tx, reading.caseId) : null;
  // A drill's repost joins no real case, and the other way round.
  if (!reading || file?.doc.drill !== work.drill) return null;
  return { reading: { ...reading, caseId: file.doc.id }, how: "repost", share: 1 };
}

async function lastStored(work: Work, signal: string): Promise<Reading | null> {
  const [found] = await work.tx.readings.find({
    where: { signal },
    orderBy: [["seq", "desc"]],
    limit: 1,
  });
  return found ?? null;
}
