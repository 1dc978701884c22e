import type { Relation } from "./facet-relation";

/** Likeness of words, 0–1: from `join` up a signal joins, from `grey` up a person is asked. */
export interface Limits {
  join: number;
  grey: number;
}

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

/** What is known of a signal and a case before any words are compared. */
interface KnownRelations {
  subject: Relation;
  defect: Relation;
  /** The public places that both name. */
  place: Relation;
  /** Both are of one project or product. */
  placed: boolean;
  sameProduct: boolean;
  /** The same person speaks in the case already. */
  familiar: boolean;
}

/** How alike the words must be to join the case, and to ask a person; each 0–1. */
export function joinLimits(known: KnownRelations): Limits {
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
