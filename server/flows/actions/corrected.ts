import type { Correction, Counts } from "../../../contract/case";
import type { CaseFile } from "../../steps/desk";
import { tell, type Work } from "../../steps/work";

/** A correction about to be noted: what it is, who makes it, how things stood before. */
export type NewCorrection = Pick<Correction, "id" | "kind" | "by" | "about" | "was"> & {
  before: Counts;
};

/** Notes a correction on its case and tells the counts before and after: nothing is rewritten silently (B5). */
export function noteCorrection(work: Work, file: CaseFile, made: NewCorrection): void {
  const { doc } = file;
  const after = { ...doc.counts };
  doc.corrections = [
    ...(doc.corrections ?? []),
    { ...made, at: work.now, after, undoneAt: null, undoneBy: null },
  ];
  work.desk.touch(file);
  tellCorrected(work, file, {
    before: made.before,
    by: made.by,
    kind: made.kind,
    about: made.about,
  });
}

/** Tells that the counts of a case were made again. */
export function tellCorrected(
  work: Work,
  { doc }: CaseFile,
  said: { before: Counts; by: string; kind: string; about: string },
): void {
  const { about, ...rest } = said;
  tell(work, {
    type: "case.corrected",
    case: doc.id,
    incident: doc.incidentId,
    data: {
      ...rest,
      after: { ...doc.counts },
      signal: about.slice(about.indexOf("|") + 1),
      title: doc.title,
    },
  });
}
