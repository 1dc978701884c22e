import type { JoinSign } from "./join-signs";

/** A logistic model of the signs. */
export interface JoinModel {
  base: number;
  weights: Readonly<Record<JoinSign, number>>;
}

/** Where both are of one project or product. Both made by test/evaluation/make/fit-join.ts from the streams for tuning. */
export const PLACED: JoinModel = {
  base: -2.26,
  weights: {
    wordsOfCase: 1.19,
    charactersOfCase: 9.9,
    conceptsOfCase: 4.64,
    words: 0,
    pairs: 0,
    concepts: 0,
    wordsContained: 0,
    pairsContained: 0,
    charactersContained: 0,
    coveredByCase: 0,
    rarestShared: 0.47,
    secondShared: 0.17,
    sameSubject: 0.35,
    otherSubject: -2.3,
    sameDefect: 1.55,
    otherDefect: -1.02,
    sameBoth: 0.57,
    samePlace: 0,
    otherPlace: 0,
    noPlace: 0,
    samePlaceFacet: 0,
    product: -0.44,
    members: -1.32,
    single: 0.45,
  },
};

/** Where they are not: nothing but the text says where it is. */
export const UNPLACED: JoinModel = {
  base: -5.13,
  weights: {
    wordsOfCase: 5.66,
    charactersOfCase: 12.09,
    conceptsOfCase: 4.57,
    words: 0,
    pairs: 0.68,
    concepts: 0,
    wordsContained: 0,
    pairsContained: 0,
    charactersContained: 0.84,
    coveredByCase: 0,
    rarestShared: 0.22,
    secondShared: 1.05,
    sameSubject: 0.04,
    otherSubject: -0.92,
    sameDefect: 2.55,
    otherDefect: -0.45,
    sameBoth: 0,
    samePlace: 3.31,
    otherPlace: -0.98,
    noPlace: 0,
    samePlaceFacet: 0,
    product: 0,
    members: -2.2,
    single: 0.1,
  },
};
