import type { JoinSign } from "./join-signs";

/** A logistic model of the signs. */
export interface JoinModel {
  base: number;
  weights: Readonly<Record<JoinSign, number>>;
}

/** Where both are of one project or product. Both made by test/evaluation/make/fit-join.ts from the streams for tuning. */
export const PLACED: JoinModel = {
  base: -2.29,
  weights: {
    wordsOfCase: 1.79,
    pairsOfCase: 0,
    charactersOfCase: 9.9,
    conceptsOfCase: 4.66,
    rarestShared: 0.37,
    secondShared: 0,
    sameSubject: 0.36,
    otherSubject: -2.3,
    sameDefect: 1.57,
    otherDefect: -1.02,
    sameBoth: 0.56,
    samePlace: 0,
    otherPlace: 0,
    product: -0.45,
    members: -1.24,
    single: 0.46,
  },
};

/** Where they are not: nothing but the text says where it is. */
export const UNPLACED: JoinModel = {
  base: -3.71,
  weights: {
    wordsOfCase: 12.75,
    pairsOfCase: 0,
    charactersOfCase: 7.09,
    conceptsOfCase: 3.01,
    rarestShared: 0,
    secondShared: 0,
    sameSubject: 0.13,
    otherSubject: -0.75,
    sameDefect: 1.38,
    otherDefect: -0.4,
    sameBoth: 0,
    samePlace: 3.57,
    otherPlace: -0.61,
    product: 0,
    members: -3.87,
    single: -1.31,
  },
};
