import type { CaseProfile } from "../../../contract/case";
import type { Relation } from "./facet-relation";
import {
  centroidOf,
  cosine,
  covered,
  rarityOf,
  vectorOf,
  type TermStatistics,
  type TermVector,
  type TermWeights,
} from "./term-vector";

/** How a signal and a case stand to each other before any words are compared. */
export interface Standing {
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

/**
 * What speaks for or against a signal's belonging to a case, each about 0–1. `…OfCase` compare with all its texts summed,
 * the others with the nearest of its kept texts.
 */
export const SIGNS = [
  "wordsOfCase", "charactersOfCase", "conceptsOfCase", "words", "pairs", "concepts",
  "wordsContained", "pairsContained", "charactersContained", "coveredByCase", "rarestShared", "secondShared",
  "sameSubject", "otherSubject", "sameDefect", "otherDefect", "sameBoth",
  "samePlace", "otherPlace", "noPlace", "samePlaceFacet",
  "product", "members", "single",
] as const; // prettier-ignore
export type JoinSign = (typeof SIGNS)[number];
export type JoinSigns = Record<JoinSign, number>;

/** The signs between a signal's terms and a case. */
export function joinSigns(
  mine: TermVector,
  profile: CaseProfile,
  standing: Standing,
  statistics: TermStatistics,
): JoinSigns {
  const whole = centroidOf(profile.centroid, statistics);
  const nearest = nearestText(mine, profile, statistics);
  return {
    wordsOfCase: cosine(mine.words, whole.words),
    charactersOfCase: cosine(mine.characters, whole.characters),
    conceptsOfCase: cosine(mine.concepts, whole.concepts),
    ...nearest,
    ...ofStanding(standing),
    coveredByCase: covered(mine.characters, whole.characters),
    members: Math.log(1 + profile.members) / 3,
    single: Number(profile.members === 1),
  };
}

type NearestSigns = Pick<
  JoinSigns,
  | "words"
  | "pairs"
  | "concepts"
  | "wordsContained"
  | "pairsContained"
  | "charactersContained"
  | "rarestShared"
  | "secondShared"
>;

/** The strongest of each sign over the kept texts: one may share the words, another the thing. */
function nearestText(
  mine: TermVector,
  { exemplars }: CaseProfile,
  statistics: TermStatistics,
): NearestSigns {
  const best: NearestSigns = {
    words: 0,
    pairs: 0,
    concepts: 0,
    wordsContained: 0,
    pairsContained: 0,
    charactersContained: 0,
    rarestShared: 0,
    secondShared: 0,
  };
  for (const exemplar of exemplars) {
    const theirs = vectorOf(exemplar, statistics);
    const [first, second] = rarestOfBoth(mine.words, theirs.words, statistics);
    const signs: NearestSigns = {
      words: cosine(mine.words, theirs.words),
      pairs: cosine(mine.pairs, theirs.pairs),
      concepts: cosine(mine.concepts, theirs.concepts),
      wordsContained: contained(mine.words, theirs.words),
      pairsContained: contained(mine.pairs, theirs.pairs),
      charactersContained: contained(mine.characters, theirs.characters),
      rarestShared: first / RARE,
      secondShared: second / RARE,
    };
    for (const name of Object.keys(best) as (keyof NearestSigns)[])
      best[name] = Math.max(best[name], signs[name]);
  }
  return best;
}

/** The share of the shorter text that stands in the longer one. */
function contained(a: TermWeights, b: TermWeights): number {
  return a.total <= b.total ? covered(a, b) : covered(b, a);
}

/** A very rare word's rarity: what the two signs of shared words are measured by. */
const RARE = 8;

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

function ofStanding({ subject, defect, place, placed, sameProduct }: Standing) {
  const is = (relation: Relation, kind: Relation) => Number(relation === kind);
  const sameFacet = Math.max(is(subject, "same"), is(defect, "same"));
  return {
    sameSubject: is(subject, "same"),
    otherSubject: is(subject, "conflict"),
    sameDefect: is(defect, "same"),
    otherDefect: is(defect, "conflict"),
    sameBoth: is(subject, "same") * is(defect, "same"),
    samePlace: is(place, "same"),
    otherPlace: is(place, "conflict"),
    noPlace: placed ? 0 : is(place, "unknown"),
    samePlaceFacet: is(place, "same") * sameFacet,
    product: Number(sameProduct),
  };
}
