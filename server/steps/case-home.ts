import type { Lexicon } from "../../contract/lexicon";
import type { Reading } from "../../contract/case";
import type { RecordDoc } from "../../contract/records";
import type { Assignment } from "../core/intake/assign-case";
import { mainFacets } from "../core/intake/facets";
import type { Understanding } from "../core/intake/understand";
import type { CaseFile } from "./desk";
import { openCase } from "./open-case";
import { startClocks } from "./keep-clocks";
import { caseClocks } from "../core/complaints/clocks";
import type { Work } from "./work";

/** The case a signal goes to: the one it joins, a new one where it may open one, else none. */
export async function homeOf(
  work: Work,
  record: RecordDoc,
  understood: Understanding,
  assignment: Assignment,
): Promise<CaseFile | null> {
  if (assignment.decision === "join" && assignment.caseId) {
    const joined = await work.desk.case(work.tx, assignment.caseId);
    if (!joined) return null;
    const last = lastOfParty(work, joined, understood);
    return isRecurrence(last, understood, record.eventAt)
      ? newCase(work, record, understood, last)
      : last;
  }
  return assignment.decision !== "none" && understood.mayOpen
    ? newCase(work, record, understood, null)
    : null;
}

/** A text may resemble the first case most; the party's own latest recurrence of it is where it goes on, so that each one counts. */
function lastOfParty(work: Work, file: CaseFile, understood: Understanding): CaseFile {
  if (understood.role !== "complaint") return file;
  const next = work.desk
    .recurrencesOf(file.doc)
    .findLast((one) => one.readings.some((reading) => isOwn(reading, understood)));
  return next ? lastOfParty(work, next, understood) : file;
}

/** The same party, after its own complaint on the problem was closed with an outcome: a recurrence, a case of its own (RE-L3-A). */
function isRecurrence(file: CaseFile, understood: Understanding, eventAt: number): boolean {
  if (understood.role !== "complaint") return false;
  const own = file.readings.filter((reading) => isOwn(reading, understood));
  return own.length > 0 && own.every((reading) => closedBefore(reading, eventAt));
}

function isOwn(reading: Reading, understood: Understanding): boolean {
  return reading.complaint !== null && sameParty(reading, understood);
}

function sameParty(reading: Reading, { identity, householdKey }: Understanding): boolean {
  if (householdKey !== null && reading.householdKey === householdKey) return true;
  return identity.identified && reading.personKeys.some((key) => identity.keys.includes(key));
}

function closedBefore({ complaint }: Reading, eventAt: number): boolean {
  return (
    complaint?.status === "closed" &&
    complaint.outcome !== null &&
    complaint.closedAt !== null &&
    eventAt > complaint.closedAt
  );
}

async function newCase(
  work: Work,
  record: RecordDoc,
  understood: Understanding,
  recurrenceOf: CaseFile | null,
): Promise<CaseFile> {
  const file = await openCase(work, {
    place: understood.place,
    title: titleOf(work, understood),
    recurrenceOf: recurrenceOf?.doc ?? null,
  });
  await startClocks(work, file, record.body.id, caseClocks("ordinary", work.now, work.deps.pack));
  return file;
}

/** "云栖府 地下车库 渗漏" where the matter is known, else the first words; in English where the first record is. */
function titleOf(work: Work, { place, facets, excerpt }: Understanding): string {
  const { lexicon } = work.deps.library;
  const chinese = /\p{Script=Han}/u.test(excerpt);
  const name = (list: Lexicon["subjects"], counts: Record<string, number>) =>
    list.find((facet) => facet.id === mainFacets(counts)[0])?.name[chinese ? "zh-CN" : "en"] ?? "";
  const matter = [name(lexicon.subjects, facets.subjects), name(lexicon.defects, facets.defects)]
    .filter(Boolean)
    .join(chinese ? " " : ", ");
  const where = place.project ?? place.product ?? place.branch ?? "";
  const what = matter || excerpt.slice(0, chinese ? 24 : 60);
  return chinese || where === "" ? `${where} ${what}`.trim() : `${where}: ${what.toLowerCase()}`;
}
