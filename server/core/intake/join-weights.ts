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
  base: -5.18,
  weights: {
    wordsOfCase: 7.13,
    pairsOfCase: 2.57,
    charactersOfCase: 12.63,
    conceptsOfCase: 4.46,
    rarestShared: 0.08,
    secondShared: 0.32,
    sameSubject: 0.15,
    otherSubject: -0.89,
    sameDefect: 2.59,
    otherDefect: -0.45,
    sameBoth: 0,
    samePlace: 3.32,
    otherPlace: -0.98,
    product: 0,
    members: -1.94,
    single: 0.11,
  },
};
