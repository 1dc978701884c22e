import type { CaseProfile } from "../../../contract/case";
import type { Relation } from "./facet-relation";
import { likenessTo, type TermStatistics, type TermVector } from "./term-vector";

/** How a signal and a case stand to each other before any words are compared. */
export interface Standing {
  subject: Relation;
  defect: Relation;
  /** The public places that both name. */
  place: Relation;
  /** Both name where people live, and not the same. */
  otherHome: boolean;
  otherRegion: boolean;
  otherKinds: number;
  apart: boolean;
  /** Both are of one project or product. */
  placed: boolean;
  sameProduct: boolean;
  /** The same person speaks in the case already. */
  familiar: boolean;
}

/** What speaks for or against a signal's belonging to a case, each about 0–1. `…OfCase` compare with all its texts summed. */
export const SIGNS = [
  "wordsOfCase", "pairsOfCase", "charactersOfCase", "conceptsOfCase",
  "rarestShared", "secondShared",
  "sameSubject", "otherSubject", "sameDefect", "otherDefect", "sameBoth",
  "samePlace", "otherPlace", "otherKinds", "otherHome", "otherRegion", "apart",
  "product", "members", "single",
] as const; // prettier-ignore
export type JoinSign = (typeof SIGNS)[number];
export type JoinSigns = Record<JoinSign, number>;

/** A very rare word's rarity: what the two signs of shared words are measured by. */
const RARE = 8;

/** The signs between a signal's terms and a case. */
export function joinSigns(
  mine: TermVector,
  profile: CaseProfile,
  standing: Standing,
  statistics: TermStatistics,
): JoinSigns {
  const like = likenessTo(mine, profile.centroid, statistics);
  return {
    wordsOfCase: like.words,
    pairsOfCase: like.pairs,
    charactersOfCase: like.characters,
    conceptsOfCase: like.concepts,
    rarestShared: like.rarest / RARE,
    secondShared: like.second / RARE,
    ...ofStanding(standing),
    members: Math.log(1 + profile.members) / 3,
    single: Number(profile.members === 1),
  };
}

function ofStanding(standing: Standing) {
  const { subject, defect, place, otherHome, otherRegion, otherKinds, apart, sameProduct } =
    standing;
  const is = (relation: Relation, kind: Relation) => Number(relation === kind);
  return {
    sameSubject: is(subject, "same"),
    otherSubject: is(subject, "conflict"),
    sameDefect: is(defect, "same"),
    otherDefect: is(defect, "conflict"),
    sameBoth: is(subject, "same") * is(defect, "same"),
    samePlace: is(place, "same"),
    otherPlace: is(place, "conflict"),
    otherKinds: Math.max(0, otherKinds - 1),
    otherHome: Number(otherHome),
    otherRegion: Number(otherRegion),
    apart: Number(apart),
    product: Number(sameProduct),
  };
}
