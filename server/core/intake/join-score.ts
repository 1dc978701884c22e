import { PLACED, UNPLACED } from "./join-weights";
import { SIGNS, type JoinSigns, type Standing } from "./join-signs";

/** From here up a signal joins a case: in one project the words of different problems are alike, so more is asked for. */
const JOIN = 0.45;
const JOIN_UNPLACED = 0.5;
/** Where subject or defect are named and differ it is another problem by definition (B1), unless the words say otherwise. */
const JOIN_AGAINST_FACETS = 0.95;
/** From here up, below joining, a person is asked. */
export const GREY = 0.2;

/** How likely the same problem must be for a signal to join without a person's word, 0–1. */
export function joinFrom({ subject, defect, placed }: Standing): number {
  if (!placed) return JOIN_UNPLACED;
  return subject === "conflict" || defect === "conflict" ? JOIN_AGAINST_FACETS : JOIN;
}

/**
 * How likely a signal belongs to a case, 0–1: a logistic model of the signs, fitted to texts written for this project
 * (`test/evaluation/make/fit-join.ts`).
 */
export function joinScore(signs: JoinSigns, { placed, familiar }: Standing): number {
  const { base, weights } = placed ? PLACED : UNPLACED;
  let sum = base + (familiar ? familiarBonus(signs) : 0);
  for (const name of SIGNS) sum += weights[name] * signs[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Someone who spoke in the case already most likely goes on about it, unless another matter is named. Set, not fitted. */
const FAMILIAR = 2.5;

function familiarBonus({ otherSubject, otherDefect }: JoinSigns): number {
  return otherSubject + otherDefect > 0 ? 0 : FAMILIAR;
}
