import type { CaseDoc, TextPrint } from "../../../contract/case";
import { defectRelation, subjectRelation, type Relation } from "./facet-relation";
import type { Facets } from "./facets";
import { joinSigns, type JoinSigns, type Standing } from "./join-signs";
import { placeRelation } from "./place-relation";
import type { Place } from "./scope";
import { vectorOf, type TermStatistics } from "./term-vector";

/** What assigning needs to know of a signal. `Understanding` has it all. */
export interface Assignable {
  place: Place;
  facets: Facets;
  print: TextPrint;
  /** False for what may join a case but not open one: thanks, remarks. */
  mayOpen: boolean;
  /** What may join: any case that fits, only one in which the same person already speaks, or none. */
  mayJoin: "any" | "familiar" | "none";
}

/** What assigning needs to know of a case. */
export type CandidateCase = Pick<
  CaseDoc,
  "id" | "project" | "product" | "batch" | "branch" | "profile" | "title"
> & {
  /** The same person or account already speaks in it. */
  familiar?: boolean;
};

/** How a signal stands to each candidate, with the signs that it is scored by. */
export function compared(
  signal: Assignable,
  candidates: readonly CandidateCase[],
  statistics: TermStatistics,
): { candidate: CandidateCase; standing: Standing; signs: JoinSigns }[] {
  const mine = vectorOf(signal.print.terms, statistics);
  return candidates.map((candidate) => {
    const standing = standingOf(signal, candidate);
    return { candidate, standing, signs: joinSigns(mine, candidate.profile, standing, statistics) };
  });
}

function standingOf(signal: Assignable, candidate: CandidateCase): Standing {
  const sameProduct = signal.place.product !== null && signal.place.product === candidate.product;
  return {
    subject: withProduct(subjectRelation(signal.facets, candidate.profile), sameProduct),
    defect: defectRelation(signal.facets, candidate.profile),
    ...placeRelation(signal.print, candidate.profile),
    placed: sameProduct || (signal.place.project !== null && candidate.project !== null),
    sameProduct,
    familiar: candidate.familiar ?? false,
  };
}

/** Of one product the product itself is the subject: what else is named is a part of it, or beside it. */
function withProduct(subject: Relation, sameProduct: boolean): Relation {
  if (!sameProduct) return subject;
  return subject === "conflict" ? "unknown" : "same";
}
