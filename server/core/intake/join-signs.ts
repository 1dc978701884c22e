import type { CaseProfile } from "../../../contract/case";
import type { Relation } from "./facet-relation";
import { centroidOf, rarityOf, type TermStatistics, type TermVector } from "./term-vector";
import { cosine, type TermWeights } from "./term-weights";

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
  const whole = centroidOf(profile.centroid, statistics);
  const [rarest, second] = rarestOfBoth(mine.words, whole.words, statistics);
  return {
    wordsOfCase: cosine(mine.words, whole.words),
    pairsOfCase: cosine(mine.pairs, whole.pairs),
    charactersOfCase: cosine(mine.characters, whole.characters),
    conceptsOfCase: cosine(mine.concepts, whole.concepts),
    rarestShared: rarest / RARE,
    secondShared: second / RARE,
    ...ofStanding(standing),
    members: Math.log(1 + profile.members) / 3,
    single: Number(profile.members === 1),
  };
}

function rarestOfBoth(
  mine: TermWeights,
  theirs: TermWeights,
  statistics: TermStatistics,
): [number, number] {
  let [first, second] = [0, 0];
  for (const term of mine.of.keys()) {
    if (!theirs.of.has(term)) continue;
    const rarity = rarityOf(term, statistics);
    if (rarity > first) [first, second] = [rarity, first];
    else if (rarity > second) second = rarity;
  }
  return [first, second];
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
