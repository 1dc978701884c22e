import type { CaseDoc, TextPrint } from "../../../contract/case";
import type { Bilingual } from "../../../contract/primitives";
import { defectRelation, subjectRelation, type Relation } from "./facet-relation";
import type { Facets } from "./facets";
import { joinLimits, type Limits } from "./join-limits";
import { placeRelation } from "./place-relation";
import { fits, type Place } from "./scope";
import {
  likeness,
  NO_STATISTICS,
  settled,
  vectorOf,
  type TermStatistics,
  type TermVector,
} from "./similarity";

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

export interface Assignment {
  /** grey: perhaps the same problem; it joins nothing until a person decides, and opens its own case if it may. */
  decision: "join" | "new" | "grey" | "none";
  /** The case joined, or for grey the one to ask about; null otherwise. */
  caseId: string | null;
  /** Likeness of the words to the chosen case, 0–1. */
  score: number;
  reason: Bilingual;
}

/** A case that holds this signal already by other means than likeness. */
export interface KnownCase {
  caseId: string;
  why: "repeat" | "repost";
}

const BONUS: Readonly<Record<Relation, number>> = { same: 0.3, unknown: 0, conflict: -0.3 };

/** The case that a signal belongs to. `candidates` are open cases of its scope, such as `CaseIndex.candidates` gives. */
export function assignCase(
  signal: Assignable,
  candidates: readonly CandidateCase[],
  known: KnownCase | null = null,
  statistics: TermStatistics = NO_STATISTICS,
): Assignment {
  if (known) return asKnown(known);
  const open = candidates.filter(
    (candidate) => mayJoin(signal, candidate) && fits(signal.place, candidate),
  );
  const best = likeliest(signal, open, settled(statistics));
  if (best?.verdict === "join") return joined(best);
  if (best?.verdict === "grey" && signal.mayOpen) return grey(best);
  return alone(signal, best);
}

function mayJoin(signal: Assignable, { familiar }: CandidateCase): boolean {
  return signal.mayJoin === "any" || (signal.mayJoin === "familiar" && (familiar ?? false));
}

/** How a signal and a case stand to each other before any words are compared. */
interface Standing {
  candidate: CandidateCase;
  subject: Relation;
  defect: Relation;
  place: Relation;
  limits: Limits;
}

interface Judgement extends Standing {
  score: number;
  verdict: "join" | "grey" | "apart";
}

/**
 * The candidate of the highest rank, of equal ones the first. Comparing words is the dear part: a case that could not
 * win even with the same words (another subject, another defect) is left out of it, which are most of a scope.
 */
function likeliest(
  signal: Assignable,
  candidates: readonly CandidateCase[],
  statistics: TermStatistics,
): Judgement | null {
  const vector = vectorOf(signal.print.terms, statistics);
  const standings = candidates.map((candidate, order) => ({
    order,
    ...standing(signal, candidate),
  }));
  standings.sort((a, b) => highest(b) - highest(a) || a.order - b.order);
  let best: (Judgement & { order: number }) | null = null;
  for (const next of standings) {
    if (best && rank(best) > highest(next)) break;
    const judged = { ...judge(vector, next, statistics), order: next.order };
    const ahead = best ? rank(judged) - rank(best) || best.order - judged.order : 1;
    if (ahead > 0) best = judged;
  }
  return best;
}

function standing(signal: Assignable, candidate: CandidateCase): Standing {
  const sameProduct = signal.place.product !== null && signal.place.product === candidate.product;
  const subject = withProduct(subjectRelation(signal.facets, candidate.profile), sameProduct);
  const defect = defectRelation(signal.facets, candidate.profile);
  const placed = sameProduct || (signal.place.project !== null && candidate.project !== null);
  const familiar = candidate.familiar ?? false;
  const place = placeRelation(signal.print, candidate.profile);
  const limits = joinLimits({ subject, defect, placed, sameProduct, familiar, place });
  return { candidate, subject, defect, place, limits };
}

function judge(vector: TermVector, stands: Standing, statistics: TermStatistics): Judgement {
  const { candidate, limits } = stands;
  const score = likeness(vector, candidate.profile, statistics, Math.max(limits.join, 0.3));
  const verdict = score >= limits.join ? "join" : score >= limits.grey ? "grey" : "apart";
  return { ...stands, score, verdict };
}

/** Of one product the product itself is the subject: what else is named is a part of it, or beside it. */
function withProduct(subject: Relation, sameProduct: boolean): Relation {
  if (!sameProduct) return subject;
  return subject === "conflict" ? "unknown" : "same";
}

const VERDICTS = { join: 20, grey: 10, apart: 0 } as const;

function rank({ verdict, score, subject, defect, place }: Judgement): number {
  return VERDICTS[verdict] + score + BONUS[subject] + BONUS[defect] + BONUS[place];
}

/** The rank that a case would have with the very same words. */
function highest({ subject, defect, place }: Standing): number {
  return VERDICTS.join + 1 + BONUS[subject] + BONUS[defect] + BONUS[place];
}

const NAMES: Readonly<Record<Relation, Bilingual>> = {
  same: { "zh-CN": "相同", en: "the same" },
  unknown: { "zh-CN": "未说明", en: "not said" },
  conflict: { "zh-CN": "不同", en: "different" },
};

function explain({ subject, defect, score }: Judgement): Bilingual {
  const percent = `${String(Math.round(score * 100))}%`;
  return {
    "zh-CN": `对象${NAMES[subject]["zh-CN"]},问题${NAMES[defect]["zh-CN"]},用词相近 ${percent}`,
    en: `subject ${NAMES[subject].en}, defect ${NAMES[defect].en}, wording ${percent} alike`,
  };
}

function asKnown({ caseId, why }: KnownCase): Assignment {
  const reason: Bilingual =
    why === "repeat"
      ? { "zh-CN": "同一人的同样内容", en: "The same person's same words" }
      : { "zh-CN": "转发自该事项中的内容", en: "A repost of what is in the case" };
  return { decision: "join", caseId, score: 1, reason };
}

function joined(best: Judgement): Assignment {
  return { decision: "join", caseId: best.candidate.id, score: best.score, reason: explain(best) };
}

function grey(best: Judgement): Assignment {
  const why = explain(best);
  const reason = {
    "zh-CN": `可能与“${best.candidate.title}”为同一问题(${why["zh-CN"]}),待人工确认`,
    en: `Perhaps the problem of “${best.candidate.title}” (${why.en}): a person decides`,
  };
  return { decision: "grey", caseId: best.candidate.id, score: best.score, reason };
}

function alone(signal: Assignable, best: Judgement | null): Assignment {
  const score = best?.score ?? 0;
  if (!signal.mayOpen) {
    const reason = { "zh-CN": "不涉及任何未结事项", en: "Belongs to no open case" };
    return { decision: "none", caseId: null, score, reason };
  }
  const reason: Bilingual = best
    ? {
        "zh-CN": `与已有事项不同(${explain(best)["zh-CN"]})`,
        en: `Unlike any open case (${explain(best).en})`,
      }
    : { "zh-CN": "该范围内尚无事项", en: "The first of its scope" };
  return { decision: "new", caseId: null, score, reason };
}
