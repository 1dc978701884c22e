import type { CaseDoc, TextPrint } from "../../../contract/case";
import type { Bilingual } from "../../../contract/primitives";
import { defectRelation, subjectRelation, type Relation } from "./facet-relation";
import type { Facets } from "./facets";
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

type Limits = { join: number; grey: number };

/**
 * How alike the words must be (0–1) to join, and to ask a person, by what is known of subject and defect. Facets come
 * first: where both agree, nearly any wording joins; where both are known and differ, only near-identical words do.
 * Calibrated on test/core/intake/grouping-sample.ts (2026-11): rather two cases, which a person merges, than one wrong.
 */
const THRESHOLDS: Readonly<Record<`${Relation}/${Relation}`, Limits>> = {
  "same/same": { join: 0.02, grey: 0 },
  "same/unknown": { join: 0.1, grey: 0.06 },
  "same/conflict": { join: 0.45, grey: 0.2 },
  "unknown/same": { join: 0.05, grey: 0.03 },
  "unknown/unknown": { join: 0.28, grey: 0.18 },
  "unknown/conflict": { join: 0.5, grey: 0.3 },
  "conflict/same": { join: 0.4, grey: 0.25 },
  "conflict/unknown": { join: 0.55, grey: 0.4 },
  "conflict/conflict": { join: 0.65, grey: 0.5 },
};
/**
 * The same where neither names a project or product: the same facets are then found in unrelated matters ("路灯不亮" in two
 * streets), and the words must show that it is one. Added to that is what the public places that both name say.
 */
const UNPLACED: Readonly<Record<`${Relation}/${Relation}`, Limits>> = {
  "same/same": { join: 0.05, grey: 0.03 },
  "same/unknown": { join: 0.12, grey: 0.08 },
  "same/conflict": { join: 0.25, grey: 0.15 },
  "unknown/same": { join: 0.08, grey: 0.06 },
  "unknown/unknown": { join: 0.14, grey: 0.1 },
  "unknown/conflict": { join: 0.3, grey: 0.2 },
  "conflict/same": { join: 0.25, grey: 0.15 },
  "conflict/unknown": { join: 0.3, grey: 0.2 },
  "conflict/conflict": { join: 0.45, grey: 0.3 },
};
/** Of one public place few matters are open at a time: little more is needed. */
const SAME_PLACE: Readonly<Record<`${Relation}/${Relation}`, Limits>> = {
  "same/same": { join: 0.005, grey: 0 },
  "same/unknown": { join: 0.015, grey: 0.005 },
  "same/conflict": { join: 0.08, grey: 0.04 },
  "unknown/same": { join: 0.015, grey: 0.005 },
  "unknown/unknown": { join: 0.03, grey: 0.01 },
  "unknown/conflict": { join: 0.08, grey: 0.04 },
  "conflict/same": { join: 0.05, grey: 0.02 },
  "conflict/unknown": { join: 0.08, grey: 0.04 },
  "conflict/conflict": { join: 0.2, grey: 0.1 },
};
/** Different public places are two matters, unless the words are nearly the same. */
const OTHER_PLACE: Limits = { join: 0.45, grey: 0.3 };
const NOTHING_EXTRA: Limits = { join: 0, grey: 0 };
/** Of one product everything shares the subject, so a shared subject says less. */
const PRODUCT_EXTRA: Limits = { join: 0.05, grey: 0.04 };
/** Someone who spoke in the case already most likely goes on about it, unless another matter is named. */
const FAMILIAR_DISCOUNT = 0.2;
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
  const limits = thresholds({ subject, defect, placed, sameProduct, familiar, place });
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

function thresholds(known: {
  subject: Relation;
  defect: Relation;
  placed: boolean;
  sameProduct: boolean;
  familiar: boolean;
  place: Relation;
}): Limits {
  const { subject, defect, placed, sameProduct, familiar, place } = known;
  const cell = `${subject}/${defect}` as const;
  const { join, grey } = placed
    ? THRESHOLDS[cell]
    : place === "conflict"
      ? OTHER_PLACE
      : (place === "same" ? SAME_PLACE : UNPLACED)[cell];
  const extra = placed && sameProduct && defect === "unknown" ? PRODUCT_EXTRA : NOTHING_EXTRA;
  const discount =
    familiar && subject !== "conflict" && defect !== "conflict" ? FAMILIAR_DISCOUNT : 0;
  return {
    join: Math.max(0, join + extra.join - discount),
    grey: Math.max(0, grey + extra.grey - discount),
  };
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
